import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../server/src/core/index.js';
import { readExamples, readHeadings } from '../rules/examples.js';
import { filesBelow, root } from './files.js';

const folder = path.join(root, 'server/src/core/rules');
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Words of the people who make programs, which mean nothing to a lawyer or something else. */
const jargon =
  /\b(?:tokens?|nodes?|regex(?:es)?|lint(?:er|ing)?|pars(?:e|er|ing)|AST|null|undefined|strings?|booleans?|arrays?|offsets?|syntax|invalid|identifiers?|config|deprecated|issues?)\b/i;

describe('Generated files', () => {
  it('are up to date', () => {
    const script = path.join(root, 'server/scripts/generate.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
});

describe('Every rule', () => {
  for (const id of ids) {
    describe(id, () => {
      const rule = allRules.find((r) => r.id === id);
      if (!rule) return it('is registered under the name of its folder', () => assert.fail('it is not'));
      const options = Object.keys(rule.options);

      it('speaks in sentences that a lawyer would say', () => {
        for (const message of Object.values<string>(rule.messages)) {
          assert.match(message, /^(?:[A-Z“]|\{)/, 'it starts with a capital, a quotation or a value');
          assert.match(message, /[.?]”?$|\}$/, 'it ends with a stop');
          assertWording(message);
        }
        assert.match(rule.summary, /^[A-Z].*[^.]$/);
        assertWording(rule.summary);
        for (const { description } of Object.values<{ description: string }>(rule.options)) {
          assert.match(description, /^[A-Z].*\.$/);
          assertWording(description);
        }
      });

      it('has a page with all its parts', () => {
        const page = readFileSync(path.join(folder, id, 'doc.md'), 'utf8');
        const headings = readHeadings(page);
        assert.equal(headings[0]?.depth, 1);
        const wanted = ['Why it matters', 'What to do', 'Options', 'Examples'];
        const present = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
        assert.deepEqual(
          present.filter((text) => wanted.includes(text)),
          wanted,
        );
        const body = page.split(/^## /m);
        assert.match(body[0] ?? '', /^# .+\n\n\S/, 'the page says first what the rule reports');
        const optionsPart = body.find((part) => part.startsWith('Options')) ?? '';
        assert.deepEqual(
          options.filter((name) => !optionsPart.includes(`\`${name}\``)),
          [],
        );
        if (options.length === 0) assert.match(optionsPart, /This rule has no options\./);
      });

      it('shows what it reports and what it does not', () => {
        const examples = readExamples(readFileSync(path.join(folder, id, 'doc.md'), 'utf8'), `${id}/doc.md`);
        assert.deepEqual([...new Set(examples.map(({ kind }) => kind))].sort(), ['flags', 'passes']);
      });
    });
  }
});

function assertWording(text: string): void {
  assert.doesNotMatch(text, jargon, text);
  assert.doesNotMatch(text, /["]|(?:^|\s)'|'(?:\s|$)/, `curly quotes: ${text}`);
  assert.doesNotMatch(text, /must comply/i, text);
}

describe('The project', () => {
  it('has no top-level file or folder but those that it describes', () => {
    const architecture = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const { stdout } = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
    const top = [...new Set(stdout.split('\n').map((file) => file.split('/')[0]))].filter(
      (name) => name && !name.startsWith('.'),
    );
    assert.deepEqual(
      top.filter((name) => !architecture.includes(name ?? '')),
      [],
    );
  });

  it('has no link in its own texts that leads nowhere', () => {
    for (const file of ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md']) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const targets = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, target]) => target ?? '');
      assert.deepEqual(
        targets.filter((target) => !existsSync(path.join(root, target))),
        [],
        file,
      );
    }
  });

  it('has a page of every rule in its packs of files', () => {
    assert.deepEqual(filesBelow('dist/rules', '.md'), ids.map((id) => `dist/rules/${id}.md`).sort());
  });
});
