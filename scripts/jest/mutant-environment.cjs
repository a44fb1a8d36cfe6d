const { appendFileSync } = require('node:fs');
const environmentOfTheWorker = require('./kept-environment.cjs');

/** File of the run → where each test file writes down which functions it has entered. */
const NOTES = 'MUTANTS_NOTES';
const adapted = new WeakSet();

/** The environment of the API's tests for `npm run test:mutants`: after the first failure of a file its other tests say nothing more. */
module.exports = function environmentOfMutants(config, context) {
  const environment = environmentOfTheWorker(config, context);
  environment.file = context.testPath;
  if (!adapted.has(environment)) adapt(environment);
  return environment;
};

function adapt(environment) {
  adapted.add(environment);
  let failed = false;
  const { handleTestEvent, teardown } = environment;
  environment.handleTestEvent = (event, state) => {
    if (event.name === 'setup') failed = false;
    if (event.name === 'test_done' && event.test.errors.length > 0) failed = true;
    if (event.name === 'test_start' && failed) event.test.mode = 'skip';
    return handleTestEvent.call(environment, event, state);
  };
  environment.teardown = async () => {
    const entered = environment.global.ENTERED;
    if (process.env[NOTES])
      appendFileSync(
        process.env[NOTES],
        `${JSON.stringify({ file: environment.file, entered: [...(entered ?? [])] })}\n`,
      );
    entered?.clear();
    await teardown.call(environment);
  };
}
