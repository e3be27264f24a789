/** Addresses of files, of which clients write one and the same in several ways. */

/** The one way in which the server writes an address: as VS Code does. */
export function canonicalUri(uri: string): string {
  const parts = /^([\w+.-]+:\/\/[^/]*)(\/.*)$/.exec(uri);
  if (!parts) return uri;
  const [, origin = '', path = ''] = parts;
  return (
    origin +
    path
      .split('/')
      .map((segment) => encoded(decoded(segment)))
      .join('/')
  );
}

/**
 * The address of a file that another names by a path from its own folder; undefined for what lies in no folder.
 * @param within the address of the file that names it
 */
export function resolveUri(name: string, within: string): string | undefined {
  const parts = /^([\w+.-]+:\/\/[^/]*)(\/.*)$/.exec(canonicalUri(within));
  if (!parts) return undefined;
  const [, origin = '', path = ''] = parts;
  const segments = name.startsWith('/') ? [] : path.split('/').slice(1, -1);
  for (const segment of name.split(/[\\/]+/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(encoded(segment));
  }
  return `${origin}/${segments.join('/')}`;
}

/** What people call the file. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const encoded = (segment: string) =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
