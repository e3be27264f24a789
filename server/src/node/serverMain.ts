/** The language server as VS Code and other editors start it. Bundled to dist/server/node.js. */
import path from 'node:path';
import { startNodeServer } from './startNodeServer.js';
import { tuneEngine } from './tuneEngine.js';

tuneEngine(true);
startNodeServer(path.resolve(__dirname, '../rules'));
