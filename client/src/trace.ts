import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

const setting = 'clausewright.trace.server';

/**
 * The output as a place to trace messages to, on or off by the setting `clausewright.trace.server`.
 *
 * The language client would also trace what the messages say, and so the draft, if its own setting told it to. It is
 * given no such setting: it sees a level at which it traces the messages' names and times, or one at which it does not.
 */
export function traceChannel(output: LogOutputChannel): LogOutputChannel {
  const levelEmitter = new EventEmitter<LogLevel>();
  const level = () => (workspace.getConfiguration().get(setting) === 'messages' ? LogLevel.Trace : LogLevel.Info);
  const watcher = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(setting)) levelEmitter.fire(level());
  });
  return {
    name: output.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelEmitter.event,
    trace: (message) => output.info(message),
    debug: (message) => output.debug(message),
    info: (message) => output.info(message),
    warn: (message) => output.warn(message),
    error: (message) => output.error(message),
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose: () => {
      watcher.dispose();
      levelEmitter.dispose();
    },
  };
}
