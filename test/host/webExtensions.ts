/**
 * Extensions under development for the web extension host. That host starts workers only from http addresses of the
 * workbench's own origin, and reads the extensions from the page's configuration alone. So the files are served under
 * that origin, and the configuration is completed before the workbench reads it.
 */
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** A URI as VS Code writes it into its configuration. */
interface UriComponents {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

const prefix = '/under-development';

/** Makes every page of the window load these extensions, and run these tests, in the web extension host. */
export async function serveWebExtensions(
  window: BrowserContext,
  origin: string,
  folders: readonly string[],
  testsPath: string | undefined,
): Promise<void> {
  await window.route(`${origin}${prefix}/**`, (route) => {
    const file = fileOf(new URL(route.request().url()).pathname, folders);
    return file
      ? route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }))
      : route.fulfill({ status: 404 });
  });
  const address = (file: string) => addressOf(file, folders, new URL(origin).host);
  const development = {
    extensions: folders.map(address),
    ...(testsPath && { extensionTestsPath: address(testsPath) }),
  };
  await window.addInitScript(completeConfiguration, development);
}

/** Runs in the page. Its scripts are modules, which start after the document has become interactive. */
function completeConfiguration(development: { extensions: UriComponents[]; extensionTestsPath?: UriComponents }): void {
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (document.readyState !== 'interactive' || !element) return;
    const configuration = JSON.parse(element.dataset.settings ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
    element.dataset.settings = JSON.stringify(configuration);
  });
}

function addressOf(file: string, folders: readonly string[], authority: string): UriComponents {
  const index = folders.findIndex((folder) => isWithin(folder, file));
  const folder = folders[index];
  if (folder === undefined) throw new Error(`The tests must be inside an extension under development: ${file}`);
  const inside = path.relative(folder, file).split(path.sep).join('/');
  return { scheme: 'http', authority, path: path.posix.join(prefix, String(index), inside) };
}

/** The file that an address stands for; undefined for one outside the extensions. */
function fileOf(pathname: string, folders: readonly string[]): string | undefined {
  const [index, ...inside] = decodeURIComponent(pathname.slice(prefix.length + 1)).split('/');
  const folder = folders[Number(index)];
  const file = folder && path.resolve(folder, inside.join('/'));
  return file && isWithin(folder, file) ? file : undefined;
}

function isWithin(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + path.sep);
}
