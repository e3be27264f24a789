/**
 * `npm run review [-- drafts…]`: installs and builds where needed, then reviews the drafts, or the sample that comes
 * with the project. Findings are what a review is for, so they are no failure of the command.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

const sample = path.join(root, 'client/media/sample-nda.md');

setUp();
const given = process.argv.slice(2);
// npm changes into the project's folder; paths are meant from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const drafts = given.length > 0 ? given : [path.relative(cwd, sample)];
const review = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), 'lint', ...drafts], {
  cwd,
  stdio: 'inherit',
});
process.exitCode = review.status === 0 || review.status === 1 ? 0 : 2;
