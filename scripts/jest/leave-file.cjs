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

/** Removes it, for the next file in the same context. */
function leaveFile(global) {
  for (const symbol of Object.getOwnPropertySymbols(global))
    if (OF_A_FILE.has(symbol.description)) delete global[symbol];
}

module.exports = { leaveFile };
