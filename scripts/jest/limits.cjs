/** How much longer than on a machine of its own a test may take where others work beside it. */
const BUSY = 4;
const stretched = new WeakSet();

/**
 * The limits of tests and hooks, those written in files too, are for a quiet machine: they end what hangs, and judge nothing. What has to
 * be quick by the specification says so in an assertion, in quiet time (api/test/quiet-time.ts). To be called with every event of Jest.
 */
function stretchLimits(event, state) {
  const limited = event.name === 'test_fn_start' ? event.test : event.name === 'hook_start' ? event.hook : undefined;
  // A hook before each test begins many times.
  if (!limited || stretched.has(limited)) return;
  stretched.add(limited);
  limited.timeout = (limited.timeout || state.testTimeout) * BUSY;
}

module.exports = { stretchLimits };
