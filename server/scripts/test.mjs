/** `npm test`: installs and builds where needed, then runs every check and test of the project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** Each with what it needs to say little while all is well. Those that the project does not have are left out. */
const steps = [['check'], ['test:unit', '--', '--reporter', 'dot'], ['test:grammar'], ['test:editor']];
for (const [script, ...rest] of steps) {
  if (script in scripts) run('npm', ['run', '--silent', script, ...rest], { stdio: 'inherit' });
}
