import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readmeTables, withTables } from './readme.js';

const readme = path.resolve(__dirname, '../../README.md');
const typing = { open: 120, diagnostics: 3, edits: 10, p50: 1.23, p95: 2, p99: 4.56, cpu: 1, peak: 80.4 };

describe('The tables of the README', () => {
  const tables = readmeTables({
    machine: 'any',
    edits: 10,
    reading: [{ draft: '20 KB', program: 'clausewright lint', result: { wall: 300, cpu: 250, peak: 90 } }],
    typing: [
      { draft: '20 KB', program: 'Clausewright', result: typing },
      { draft: '20 KB', program: 'rumdl', result: 'not installed' },
    ],
  });

  it('have a line for each draft, and say where nothing is known', () => {
    assert.match(tables, /^\| 20 KB \| 1\.2 ms \| 4\.6 ms \| – \| – \| 120 ms \| 80 MB \|$/m);
    assert.match(tables, /^\| 20 KB \| 300 ms \| 250 ms \| 90 MB \| – \| – \|$/m);
  });

  it('have their place in it', () => {
    const page = withTables(readFileSync(readme, 'utf8'), tables);
    assert.ok(page.includes(tables));
    assert.equal(withTables(page, tables), page);
  });
});
