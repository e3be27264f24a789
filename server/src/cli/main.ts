/**
 * The command line `clausewright`, bundled to dist/cli.js. It only starts dist/cli/program.js, with the byte code of an
 * earlier run, since compiling would take as long as a short draft.
 */
import path from 'node:path';
import { tuneEngine } from '../node/tuneEngine.js';
import { runBundle } from './compileCache.js';
import { ExitCode } from './exitCode.js';

tuneEngine(process.argv[2] === 'server');
// All is written by then. Ending here saves clearing a heap that goes with the process.
process.once('beforeExit', () => process.exit());
const { exports, cached, keep } = runBundle<typeof import('./program.js')>(path.join(__dirname, 'cli/program.js'));
void exports.main(process.argv.slice(2)).then(() => {
  // A review with findings has gone through most of the program; the byte code of less would be little help.
  if (!cached && process.exitCode === ExitCode.Findings) keep();
});
