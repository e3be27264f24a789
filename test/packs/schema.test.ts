import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const packs = path.resolve(__dirname, '../../server/packs');
const languages = readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('Language packs', () => {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(readJson(path.join(packs, 'schema.json')));
  for (const { name } of languages) {
    it(`${name} is as the schema describes`, () => {
      assert.ok(validate(readPack(path.join(packs, name))), JSON.stringify(validate.errors, null, 2));
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
