/**
 * Which modules a worker keeps from one test file to the next. The product and its libraries are some thousand modules, the same
 * for every file: to evaluate them anew took half of a file's time, and what V8 had learnt of them was lost each time.
 */

/** What speaks to the test framework belongs to one file, and so does whatever imports it. */
const FRAMEWORK = '@jest/globals';

/** A test's own: its file, and helpers, whose counters begin anew in each file so that the order of files changes nothing. */
const OF_ONE_FILE = /\.test\.ts$|\/api\/test\/(?!kept\/)/;

/** Key of a module → module, as Jest's registry has them. */
const kept = new Map();
/** Key of a module → whether it reaches the framework. */
const reaches = new Map();

function reachesFramework(key, registry) {
  const known = reaches.get(key);
  if (known !== undefined) return known;
  // Modules that import each other are judged by what else they import.
  reaches.set(key, false);
  const module = registry.get(key);
  const answer = (module?.moduleRequests ?? []).some(
    ({ specifier }) =>
      specifier === FRAMEWORK ||
      (specifier.startsWith('.') && reachesFramework(new URL(specifier, key).href, registry)),
  );
  reaches.set(key, answer);
  return answer;
}

/** Adds what a file has loaded. */
function keepFrom(registry) {
  for (const [key, module] of registry) if (!kept.has(key) && isForAll(key, module, registry)) kept.set(key, module);
}

function isForAll(key, module, registry) {
  if (module.status !== 'evaluated' || OF_ONE_FILE.test(key)) return false;
  return key.startsWith('node:') || (key.startsWith('file:') && !reachesFramework(key, registry));
}

/** Jest's own, which each file had evaluated anew: `expect` and what runs, compares and prints. What it knows of a file stands on the global object; only the runner remembers its file itself. */
const OF_THE_RUNNER = /[\\/]node_modules[\\/]jest-circus[\\/]build[\\/]/;

/** Path of a script → module, as Jest's registry of its own modules has them. */
const keptInternals = new Map();

function keepInternalsFrom(registry) {
  for (const [path, module] of registry)
    if (module.loaded && !OF_THE_RUNNER.test(path) && !keptInternals.has(path)) keptInternals.set(path, module);
}

module.exports = { kept, keepFrom, keepInternalsFrom, keptInternals };
