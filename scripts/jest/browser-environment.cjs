require('./compiled-modules.cjs');
// Before jsdom's own modules take what they need of each other.
require('./quick-styles.cjs');

const { TestEnvironment } = require('jest-environment-jsdom');
const { stretchLimits } = require('./limits.cjs');

/**
 * A zone behind Shanghai with summer time, where often it is still yesterday: what a client shows and sends is Shanghai's wherever its
 * browser stands, and a place that takes the browser's clock fails here.
 */
const ELSEWHERE = 'America/New_York';

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.zoneBefore = process.env.TZ;
    process.env.TZ = ELSEWHERE;
  }

  handleTestEvent(event, state) {
    stretchLimits(event, state);
  }

  /** For who comes next in this process. */
  leaveZone() {
    if (this.zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.zoneBefore;
  }

  async teardown() {
    this.leaveZone();
    await super.teardown();
  }
};
