import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../server/src/core/index.js';
import { readExamples } from './examples.js';
import { checkExample } from './harness.js';

const folder = path.resolve(__dirname, '../../server/src/core/rules');
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe('Rules', () => {
  for (const id of ids) {
    describe(id, () => {
      const rule = allRules.find((r) => r.id === id);
      it('is registered', () => {
        if (!rule) throw new Error('run npm run generate');
      });
      for (const page of ['doc.md', 'cases.md']) {
        const file = path.join(folder, id, page);
        if (!rule || !existsSync(file)) continue;
        for (const example of readExamples(readFileSync(file, 'utf8'), `${id}/${page}`)) {
          it(`${example.kind}: ${example.name} (${page}:${example.line})`, () => checkExample(rule, example));
        }
      }
    });
  }
});
