import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith, program } from '../support/commandLine.js';
import { nda } from './drafts.js';

/** A program of its own, with the byte code that the build has left for it. */
function installed(): { cli: string; folder: string; cache: string } {
  const root = folderWith({ 'package.json': JSON.stringify({ version: '1.2.3' }) });
  const folder = path.join(root, 'dist/cli');
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(path.dirname(program), 'cli'), folder, { recursive: true });
  const cli = path.join(root, 'dist/cli.js');
  cpSync(program, cli);
  const [cache = ''] = readdirSync(folder).filter((name) => name.endsWith('.cache'));
  return { cli, folder, cache: path.join(folder, cache) };
}

describe('The byte code beside the program', () => {
  const drafts = () => folderWith({ 'clean.md': '# Notes\n', 'blank.md': nda('[●]') });
  const lint = (cli: string, cwd: string, file = 'blank.md') =>
    clausewright(['lint', file], { cwd, program: cli, env: { NODE_OPTIONS: '' } });
  const expected = (cwd: string) => clausewright(['lint', 'blank.md'], { cwd });

  it('is written by the build, and used as it is', () => {
    const { cli, cache } = installed();
    const cwd = drafts();
    const { mtimeMs } = statSync(cache);
    assert.deepEqual(lint(cli, cwd), expected(cwd));
    assert.equal(statSync(cache).mtimeMs, mtimeMs);
  });

  it('is written again where it is missing, by a review that found something', () => {
    const { cli, folder, cache } = installed();
    const cwd = drafts();
    rmSync(cache);
    lint(cli, cwd, 'clean.md');
    assert.ok(!existsSync(cache));
    assert.deepEqual(lint(cli, cwd), expected(cwd));
    assert.deepEqual(readdirSync(folder).sort(), ['program.js', path.basename(cache), 'worker.js']);
    assert.deepEqual(lint(cli, cwd), expected(cwd));
  });

  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['too short', () => Buffer.from('x')],
    ['altered', (bytes) => Buffer.from(bytes).fill(0x41, 500_000, 500_100)],
    ['that of another bundle', (bytes) => Buffer.concat([Buffer.alloc(4), bytes.subarray(4)])],
  ];
  for (const [name, damage] of damages) {
    it(`is replaced where it is ${name}`, () => {
      const { cli, cache } = installed();
      const cwd = drafts();
      const sound = readFileSync(cache);
      writeFileSync(cache, damage(sound));
      assert.deepEqual(lint(cli, cwd), expected(cwd));
      assert.ok(statSync(cache).size > 100_000);
      assert.deepEqual(lint(cli, cwd), expected(cwd));
    });
  }

  it('is not used by a program that was built again', () => {
    const { cli, folder } = installed();
    const cwd = drafts();
    const bundle = path.join(folder, 'program.js');
    // Of the same length, as V8 looks at nothing else.
    writeFileSync(bundle, readFileSync(bundle, 'latin1').replace('to fix', 'to FIX'));
    assert.match(lint(cli, cwd).out, / to FIX/);
    assert.match(lint(cli, cwd).out, / to FIX/);
  });

  it('is no condition: where it can be neither read nor written, the program starts without', () => {
    const { cli, folder, cache } = installed();
    const cwd = drafts();
    rmSync(cache);
    mkdirSync(path.join(cache, 'taken'), { recursive: true });
    assert.deepEqual(lint(cli, cwd), expected(cwd));
    assert.deepEqual(readdirSync(folder).sort(), ['program.js', path.basename(cache), 'worker.js']);
  });
});
