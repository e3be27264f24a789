/** `npm run new-rule <id>`: makes the folder of a new rule, with its code and its page to fill in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const [id, ...rest] = process.argv.slice(2);

if (!id || rest.length > 0 || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
  fail('Usage: npm run new-rule <id>, where the id is a singular noun such as “undefined-term”.');
}
const folder = path.join(root, 'server/src/core/rules', id);
if (existsSync(folder)) fail(`There is a rule “${id}” already.`);

mkdirSync(folder);
writeFileSync(path.join(folder, 'rule.ts'), ruleTemplate(id));
writeFileSync(path.join(folder, 'doc.md'), pageTemplate(id));
spawnSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'generate.ts')], { cwd: root, stdio: 'inherit' });
console.log(`Wrote ${path.relative(root, folder)}. Its examples run with: npx mocha test/rules/rules.test.ts`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function ruleTemplate(id: string): string {
  return `import { defineRule } from '../types.js';

/** Reports … */
export const rule = defineRule({
  id: '${id}',
  group: 'language',
  summary: '${titleOf(id)}',
  severity: 'warning',
  since: '${version}',
  options: {},
  messages: { found: '“{text}” … What is wrong, why it matters, what to do.' },
  per: 'block',
  reads: ['words'],
  check(_context, report, block) {
    if (block.matter !== 'contract') return;
    for (const match of block.prose.text.matchAll(/example/g)) {
      const span = { block, start: match.index, end: match.index + match[0].length };
      report({ span, message: ['found', { text: match[0] }], data: { phrase: match[0] } });
    }
  },
});
`;
}

function pageTemplate(id: string): string {
  return `# ${titleOf(id)}

What the rule reports, in a sentence or two.

## Why it matters

What can go wrong for the client. A statement of law names its source and the date as of which it was read.

## What to do

What a careful lawyer would write instead.

## Options

This rule has no options.

## Examples

### The problem

\`\`\`contract flags
An ⟦example⟧ of the problem.
\`\`\`

### What is not reported

\`\`\`contract passes
A text that is fine as it is.
\`\`\`
`;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
