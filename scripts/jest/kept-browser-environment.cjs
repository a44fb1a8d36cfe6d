const BrowserEnvironment = require('./browser-environment.cjs');
const { leaveFile } = require('./leave-file.cjs');

/** One browser's objects for all files of a worker that ask functions and show no page; the libraries, of which antd is most, are evaluated once in it. */
class KeptBrowserEnvironment extends BrowserEnvironment {
  async teardown() {
    this.leaveZone();
    this.fakeTimersModern.useRealTimers();
    this.moduleMocker.restoreAllMocks();
    const { document, localStorage, sessionStorage } = this.global;
    localStorage.clear();
    sessionStorage.clear();
    document.head.replaceChildren();
    document.body.replaceChildren();
    leaveFile(this.global);
  }
}

let environment;

/** @returns the worker's one environment, made for its first file */
module.exports = function environmentOfTheWorker(config, context) {
  environment ??= new KeptBrowserEnvironment(config, context);
  return environment;
};
