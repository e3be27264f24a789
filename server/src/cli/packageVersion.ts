import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of the package that this program is part of; `unknown` where it has been taken out of its package. */
export function packageVersion(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    if (folder === path.dirname(folder)) return 'unknown';
  }
}
