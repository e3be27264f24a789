import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { clausewright, folderWith, program } from '../support/commandLine.js';
import { nda } from './drafts.js';

describe('clausewright', () => {
  it('works outside of its package', () => {
    const root = folderWith({ 'clean.md': '# Notes\n' });
    cpSync(path.join(path.dirname(program), 'cli'), path.join(root, 'cli'), { recursive: true });
    cpSync(program, path.join(root, 'cli.js'));
    const { code, out } = clausewright(['--version'], { cwd: root, program: path.join(root, 'cli.js') });
    assert.deepEqual([code, out], [0, 'clausewright unknown\n']);
  });

  it('prints its help and its version', () => {
    const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8'));
    for (const args of [['--version'], ['-v'], ['lint', '--version']]) {
      assert.deepEqual(clausewright(args), { code: 0, out: `clausewright ${version}\n`, error: '' });
    }
    for (const args of [['--help'], ['-h'], ['help'], ['lint', '--help'], ['server', '-h']]) {
      const { code, out, error } = clausewright(args);
      assert.deepEqual([code, error], [0, '']);
      assert.match(out, /clausewright lint \[paths…\]/);
      assert.ok(Math.max(...out.split('\n').map((line) => line.length)) <= 100);
    }
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /Say what to do\./],
    ['review a.md', /There is no command “review”\./],
    ['lint --strict', /There is no option “--strict”\./],
    ['lint --format', /“--format” needs a value\./],
    ['lint --format xml', /“--format” takes one of: stylish, json, ndjson, sarif, github, markdown, csv\./],
    ['lint --fail-on never', /“--fail-on” takes one of: error, warning, information, hint\./],
    ['lint --threads some', /“--threads” takes a number from 1 to 999\. “some” is none of them\./],
    ['inspect --format stylish', /“--format” takes one of: json, ndjson\./],
    ['lint --contract=yes', /“--contract” takes no value\./],
    ['server', /Say how the editor talks to the server: clausewright server --stdio\./],
  ];
  for (const [line, message] of wrong) {
    it(`explains what is wrong with “clausewright${line && ` ${line}`}”`, () => {
      const { code, out, error } = clausewright(line.split(' ').filter(Boolean));
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, message);
      assert.match(error, line === '' ? /Exit codes/ : /^[^\n]+\n“clausewright --help” says what there is\.\n$/);
    });
  }

  it('bears a reader who goes away', async () => {
    const cwd = folderWith({ 'long.md': nda('[●]') + '\nThe Recipient shall pay [●] for each of [●].\n'.repeat(500) });
    const child = spawn(process.execPath, [program, 'lint', 'long.md'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const error = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'exit');
    assert.equal(await error, '');
  });

  it('serves editors', async () => {
    const child = spawn(process.execPath, [program, 'server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    assert.match(await text(child.stdout), /"serverInfo":\{"name":"clausewright"/);
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 0);
  });
});
