import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const folder = path.resolve(__dirname, '../../server/schemas');

/** Fails with what is wrong where the value does not have the shape that `server/schemas/<name>.schema.json` describes. */
export function assertValid(name: string, value: unknown): void {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(
    JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')),
  );
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
}
