/** The arguments of the VS Code executable that the test host understands. */
import path from 'node:path';
import { parseArgs } from 'node:util';

export interface HostArguments {
  /** The folder, workspace file or nothing that is to be opened. */
  readonly open: string | undefined;
  readonly extensionFolders: readonly string[];
  readonly testsPath: string | undefined;
  /** True to run the extension and its tests in the web extension host. */
  readonly web: boolean;
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly disableExtensions: boolean;
  readonly disableTrust: boolean;
  /** Packaged extensions to install; nothing else happens then. */
  readonly install: readonly string[];
}

/** Reads the arguments; those that only concern a desktop window are passed over, as VS Code does with unknown ones. */
export function readArguments(args: readonly string[]): HostArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionDevelopmentKind: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'install-extension': { type: 'string', multiple: true },
      'disable-extensions': { type: 'boolean' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const one = (name: keyof typeof values) =>
    typeof values[name] === 'string' ? path.resolve(values[name]) : undefined;
  const many = (name: keyof typeof values) => [values[name] ?? []].flat().map((value) => path.resolve(String(value)));
  return {
    open: positionals[0] && path.resolve(positionals[0]),
    extensionFolders: [...new Set(many('extensionDevelopmentPath'))],
    testsPath: one('extensionTestsPath'),
    web: values.extensionDevelopmentKind === 'web',
    userData: one('user-data-dir'),
    extensions: one('extensions-dir'),
    disableExtensions: values['disable-extensions'] === true,
    disableTrust: values['disable-workspace-trust'] === true,
    install: many('install-extension'),
  };
}
