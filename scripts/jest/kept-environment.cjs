const vm = require('node:vm');
require('./compiled-modules.cjs');
const { TestEnvironment } = require('jest-environment-node');
const { leaveFile } = require('./leave-file.cjs');
const { stretchLimits } = require('./limits.cjs');

/**
 * Jest keeps a hundred frames of every error and finds the place of each in its source. The product refuses by errors whose stack nobody reads;
 * of one that is read, so many lead to the test.
 */
const MOST_FRAMES = 16;

/**
 * The context of all test files of a worker, in which kept modules live on; a file's own traces are removed at its end. It is a plain one: in Jest's
 * kind each name of the language is first asked of a proxy, a tenth of what a worker does.
 */
class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    super(config, context);
    vm.createContext = createContext;
    this.global.Error.stackTraceLimit = MOST_FRAMES;
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
    leaveFile(this.global);
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
