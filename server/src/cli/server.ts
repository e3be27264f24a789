import path from 'node:path';
import { UsageError } from './arguments.js';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/**
 * `clausewright server --stdio`: serves an editor until it says goodbye.
 * @throws UsageError when the arguments name no way to talk
 */
export async function server(args: readonly string[]): Promise<undefined> {
  if (!args.some((arg) => transports.includes(arg.split('=')[0] ?? ''))) {
    throw new UsageError('Say how the editor talks to the server: clausewright server --stdio.');
  }
  // The server reads the transport from the command line by itself.
  const { startNodeServer } = await import('../node/startNodeServer.js');
  startNodeServer(path.join(__dirname, '../rules'));
}
