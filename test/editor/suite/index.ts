/** The entry point that VS Code calls, in the Node and in the web extension host alike: both run mocha's browser build. */
import 'mocha/mocha.js';
import { format } from './print.js';

/** Tells the tests' own output from the workbench's log; see test/host. */
const outputMark = '[test] ';

const { Base } = Mocha.reporters;
Base.consoleLog = (...words: unknown[]) => {
  for (const line of format(words).split('\n')) console.log(outputMark + line);
};
Base.useColors = false;
mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });

export async function run(): Promise<void> {
  // The suites need mocha's globals, which exist from here on.
  await import('./review.js');
  await import('./language.js');
  await import('./commands.js');
  await import('./terms.js');
  return new Promise((resolve, reject) => {
    // `mocha.run` reads the page's address, which Node has not got; this is what it calls then.
    Mocha.prototype.run.call(mocha, (failures) =>
      failures ? reject(new Error(`${failures} tests failed`)) : resolve(),
    );
  });
}
