import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { english } from '../../server/src/core/index.js';
import type { LawPack } from '../../server/src/core/packs/law.js';

const packs = path.resolve(__dirname, '../../server/packs');
const law = path.join(packs, 'law');
const languages = readdirSync(packs, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !['law', 'playbooks'].includes(entry.name),
);

describe('Language packs', () => {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(readJson(path.join(packs, 'schema.json')));
  for (const { name } of languages) {
    it(`${name} is as the schema describes`, () => {
      assert.ok(validate(readPack(path.join(packs, name))), JSON.stringify(validate.errors, null, 2));
    });
  }
});

describe('Law packs', () => {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(readJson(path.join(packs, 'law.schema.json')));
  const pageOf = (rule: string) =>
    readFileSync(path.resolve(__dirname, `../../server/src/core/rules/${rule}/doc.md`), 'utf8');
  const page = pageOf('stale-law');
  const rulesPage = pageOf('missing-clause');
  const subjects = new Set(
    english.clauses.clauses.flatMap(({ clause, elements = [] }) => [
      clause,
      ...elements.map(({ element }) => `${clause}/${element}`),
    ]),
  );
  for (const name of readdirSync(law)) {
    it(`${name} is as the schema describes, and its facts stand on the pages of the rules`, () => {
      const pack: LawPack = readJson(path.join(law, name));
      assert.ok(validate(pack), JSON.stringify(validate.errors, null, 2));
      for (const { name: called, what, now, source } of pack.citations)
        assert.ok(page.includes(`| ${called} | ${what} | ${now} | ${source} |`), called);
      for (const { id, bears, says, sureness, source } of pack.rules) {
        assert.ok(subjects.has(bears), `${id}: ${bears}`);
        assert.ok(rulesPage.includes(`| \`${bears}\` | ${says} |`), id);
        assert.ok(rulesPage.includes(`| ${sureness} | ${source} |`), id);
      }
    });
  }
});

/** Every file of a pack under its path without ending. */
function readPack(folder: string): Record<string, unknown> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const key = path
        .relative(folder, file)
        .split(path.sep)
        .join('/')
        .replace(/\.\w+$/, '');
      return [key, name.endsWith('.json') ? readJson(file) : readClause(file)];
    }),
  );
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readClause(file: string): unknown {
  const [, frontMatter = '', text = ''] = readFileSync(file, 'utf8').split(/^---\n/m);
  return { ...parse(frontMatter), text: text.trim() };
}
