/** A thread of the command line, bundled to dist/cli/worker.js. It runs the same program, from the same byte code. */
import path from 'node:path';
import { runBundle } from './compileCache.js';

void runBundle<typeof import('./program.js')>(path.join(__dirname, 'program.js')).exports.work();
