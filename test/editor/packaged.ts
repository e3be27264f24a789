/** The packaged extension, as users install it. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** Where `npm run package` puts it. */
export const packagedExtension = path.join(root, 'dist/clausewright.vsix');

/** Packages the extension anew; says nothing while all is well. */
export function packageExtension(): void {
  execFileSync('npm', ['run', '--silent', 'package'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
