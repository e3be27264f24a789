/** The packaged extension, as users install it. */
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** Where `npm run package` puts it. */
export const packagedExtension = path.join(root, 'dist/clausewright.vsix');
