/** Where a run tells itself what there is to tell. */
module.exports = class NoReporter {};
