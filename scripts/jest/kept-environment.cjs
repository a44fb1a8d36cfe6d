require('./compiled-modules.cjs');
const { TestEnvironment } = require('jest-environment-node');
const { stretchLimits } = require('./limits.cjs');

/** What Jest leaves on the global object for the file under way: its tests, their time limit, who listens to them. */
const OF_A_FILE = new Set([
  'JEST_STATE_SYMBOL',
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_TIMES_SETTER',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
]);

/** The context of all test files of a worker, in which kept modules live on; a file's own traces are removed at its end. */
class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.variables = { ...this.global.process.env };
    this.exit = this.global.process.exit;
  }

  handleTestEvent(event, state) {
    stretchLimits(event, state);
  }

  async teardown() {
    const { process } = this.global;
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    process.exit = this.exit;
    for (const symbol of Object.getOwnPropertySymbols(this.global))
      if (OF_A_FILE.has(symbol.description)) delete this.global[symbol];
    // Jest remembers what it would take apart with the context.
    this._globalProxy.propertyToValue.clear();
    this._globalProxy.leftovers = [];
  }
}

let environment;

/** @returns the worker's one environment, made for its first file */
module.exports = function environmentOfTheWorker(config, context) {
  environment ??= new KeptEnvironment(config, context);
  return environment;
};
