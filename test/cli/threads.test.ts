import assert from 'node:assert/strict';
import path from 'node:path';
import type { Task } from '../../server/src/cli/report.js';
import { Threads } from '../../server/src/cli/threads.js';
import { noConfiguration, noWaiverTerms } from '../../server/src/core/index.js';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda } from './drafts.js';

describe('Drafts on several threads', () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`d${index}.md`, nda(index % 2 ? '[●]' : `EUR ${index}`)]),
  );
  /** The first takes longest, so that the others are ready before it. */
  const long = nda('[●]') + '\nThe Recipient shall promptly pay [●] for each of [●].\n'.repeat(500);
  const folder = () =>
    folderWith({
      'a.md': long,
      ...drafts,
      'empty.md': '',
      'README.md': '# Saw mill\n\nInstall it and run it.\n',
      'binary.md': Buffer.from([0x23, 0, 1, 2]),
      'sub/.clausewright.json': '{ "rules": { "placeholder": "hint", "no-such-rule": "off" } }',
      'sub/e.md': nda('____'),
      'sub/f.md': nda('____'),
    });

  for (const command of ['lint', 'lint --format json', 'inspect', 'positions']) {
    it(`are printed by “${command}” as they are on one`, () => {
      const cwd = folder();
      const args = [...command.split(' '), 'gone.md', '.', 'a.md'];
      const one = clausewright([...args, '--threads', '1'], { cwd });
      assert.equal(one.code, 2);
      assert.equal(one.error.trim().split('\n').length, 4, one.error);
      assert.deepEqual(clausewright([...args, '--threads', '3'], { cwd }), one);
    });
  }

  it('are not needed for standard input', () => {
    const cwd = folder();
    const { out, code } = clausewright(['lint', '-', 'd1.md', '--threads', '2'], { cwd, input: nda('[●]') });
    assert.equal(code, 1);
    assert.match(out, /^standard input\n[\s\S]*\nd1\.md\n/);
  });
});

describe('A thread that fails', () => {
  const task: Task = { command: 'inspect' };
  const job = (name: string) => ({
    path: name,
    configuration: noConfiguration,
    contract: false,
    definitions: [],
    waivers: noWaiverTerms,
  });
  const program = () =>
    path.join(
      folderWith({
        'worker.js': `
          const { parentPort } = require('node:worker_threads');
          parentPort.on('message', ({ path }) => {
            if (path === 'throw.md') throw new Error('no');
            if (path === 'exit.md') process.exit(3);
            parentPort.postMessage({ printed: path, failures: [] });
          });`,
      }),
      'worker.js',
    );

  for (const count of [1, 2]) {
    it(`costs the report on its draft only, of ${count}`, async () => {
      const threads = new Threads(program(), task, count);
      const names = ['a.md', 'throw.md', 'b.md', 'exit.md', 'throw.md', 'c.md', 'd.md'];
      const reports = await Promise.all(names.map((name) => threads.report(job(name))));
      threads.end();
      assert.deepEqual(
        reports.map(({ printed, skipped }) => printed ?? `${skipped?.path}: ${skipped?.reason}: ${skipped?.message}`),
        [
          'a.md',
          'throw.md: failed: this draft could not be reviewed: no',
          'b.md',
          'exit.md: failed: this draft could not be reviewed: its thread ended with code 3.',
          'throw.md: failed: this draft could not be reviewed: no',
          'c.md',
          'd.md',
        ],
      );
    });
  }
});
