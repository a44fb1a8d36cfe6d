require('./compiled-modules.cjs');
// Before jsdom's own modules take what they need of each other.
require('./quick-styles.cjs');

const { TestEnvironment } = require('jest-environment-jsdom');
const { leaveFile } = require('./leave-file.cjs');
const { stretchLimits } = require('./limits.cjs');
const { PageState } = require('./page-state.cjs');

/**
 * A zone behind Shanghai with summer time, where often it is still yesterday: what a client shows and sends is Shanghai's wherever its
 * browser stands, and a place that takes the browser's clock fails here.
 */
const ELSEWHERE = 'America/New_York';

/** Whom the page's own complaints go to: the file that runs now. */
let consoleNow;
const consoleOfTheFile = new Proxy({}, { get: (_, name) => consoleNow[name] });

/**
 * One browser's objects for all files of a worker: the libraries, of which antd is most, are evaluated once in it, which is more than half of what
 * component tests cost. What a file leaves on the page is taken away at its end (page-state.cjs).
 */
class KeptBrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    consoleNow = context.console;
    super(config, { ...context, console: consoleOfTheFile });
    this.page = new PageState(this.global);
  }

  async setup() {
    await super.setup();
    this.zoneBefore = process.env.TZ;
    process.env.TZ = ELSEWHERE;
  }

  handleTestEvent(event, state) {
    // The objects that jsdom lacks are there now (browser-objects.mjs), the file has not been read yet.
    if (event.name === 'setup') this.page.begin();
    stretchLimits(event, state);
  }

  async teardown() {
    if (this.zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.zoneBefore;
    this.fakeTimersModern.useRealTimers();
    this.moduleMocker.restoreAllMocks();
    await this.page.restore();
    leaveFile(this.global);
  }
}

let environment;

/** @returns the worker's one environment, made for its first file */
module.exports = function environmentOfTheWorker(config, context) {
  environment ??= new KeptBrowserEnvironment(config, context);
  consoleNow = context.console;
  return environment;
};
