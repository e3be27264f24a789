/** A path without the escapes of an address; as it is where they are not sound. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
