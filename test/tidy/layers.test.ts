import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, root } from './files.js';

/** What each part may import from the project, besides itself: the beginnings of paths. */
const core = 'server/src/core';
const layers: readonly (readonly [part: string, ...mayImport: string[]])[] = [
  [`${core}/text/`],
  [`${core}/packs/`, `${core}/text/`, 'server/packs/'],
  [`${core}/document/`, `${core}/text/`],
  [`${core}/facts/`, `${core}/document/`, `${core}/packs/`, `${core}/text/`],
  [`${core}/fixes/`, `${core}/facts/`, `${core}/document/`, `${core}/packs/`, `${core}/text/`],
  [`${core}/rules/`, `${core}/fixes/`, `${core}/facts/`, `${core}/document/`, `${core}/packs/`, `${core}/text/`],
  [`${core}/features/`, `${core}/`],
  [`${core}/draft.ts`, `${core}/`],
  [`${core}/index.ts`, `${core}/`],
  ['server/src/lsp/', `${core}/index.ts`],
  ['server/src/node/', 'server/src/lsp/', `${core}/index.ts`],
  ['server/src/browser/', 'server/src/lsp/', `${core}/index.ts`],
  ['server/src/cli/', 'server/src/node/', `${core}/index.ts`],
  ['client/src/'],
];

/** Packages that only some parts may import. */
const packages: readonly (readonly [name: RegExp, ...parts: string[]])[] = [
  [/^vscode$/, 'client/'],
  [/^vscode-languageclient/, 'client/'],
  [/^vscode-languageserver/, 'server/src/lsp/', 'server/src/node/', 'server/src/browser/'],
  [/^(?:unified|remark|mdast|micromark)/, `${core}/document/`],
  [/^node:/, 'client/src/node', 'server/src/node/', 'server/src/cli/'],
];

interface Import {
  readonly file: string;
  readonly line: string;
  /** A path within the project, or the name of a package. */
  readonly target: string;
  readonly local: boolean;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const pattern = /(?:^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?|import\()'([^']+)'/gm;
  return Array.from(source.matchAll(pattern), ([line, type, specifier = '']) => {
    const local = specifier.startsWith('.');
    const target = local ? path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts') : specifier;
    return { file, line: line.replace(/\s+/g, ' '), target, local, typeOnly: type !== undefined };
  });
}

const imports = [...filesBelow('server/src', '.ts'), ...filesBelow('client/src', '.ts')].flatMap(importsOf);
const shown = ({ file, line }: Import) => `${file}: ${line}`;
const startsWithAny = (text: string, starts: readonly string[]) => starts.some((start) => text.startsWith(start));

describe('Layers', () => {
  it('covers every file', () => {
    const parts = layers.map(([part]) => part);
    assert.ok(imports.length > 50);
    assert.deepEqual(imports.filter(({ file }) => !startsWithAny(file, parts)).map(shown), []);
  });

  for (const [part, ...mayImport] of layers) {
    it(`${part} imports only what is below it`, () => {
      const wrong = imports.filter(
        (i) =>
          i.local &&
          i.file.startsWith(part) &&
          !startsWithAny(i.target, [part, ...mayImport]) &&
          !(part === 'client/src/' && i.typeOnly),
      );
      assert.deepEqual(wrong.map(shown), []);
    });
  }

  for (const [name, ...parts] of packages) {
    it(`${name.source} is imported only by ${parts.join(', ')}`, () => {
      const wrong = imports.filter(
        (i) => !i.local && name.test(i.target) && !startsWithAny(i.file, parts) && !i.typeOnly,
      );
      assert.deepEqual(wrong.map(shown), []);
    });
  }

  it('keeps rules apart from each other', () => {
    const folder = (file: string) => /^server\/src\/core\/rules\/([^/]+)\//.exec(file)?.[1];
    const wrong = imports.filter((i) => folder(i.file) && folder(i.target) && folder(i.file) !== folder(i.target));
    assert.deepEqual(wrong.map(shown), []);
  });

  it('takes only types from the server into the client', () => {
    assert.deepEqual(
      imports.filter((i) => i.file.startsWith('client/') && i.target.startsWith('server/') && !i.typeOnly).map(shown),
      [],
    );
  });

  it('reads no clock and no chance in the core', () => {
    const impure = /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bperformance\.now\b/;
    const found = filesBelow(core, '.ts').filter((file) => impure.test(readFileSync(path.join(root, file), 'utf8')));
    assert.deepEqual(found, []);
  });
});
