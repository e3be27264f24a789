/** `npm test`: installs and builds where needed, then runs every check and test of the project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
for (const script of ['check', 'test:unit', 'test:grammar', 'test:editor']) {
  if (script in scripts) run('npm', ['run', '--silent', script], { stdio: 'inherit' });
}
