/**
 * Which modules a worker keeps from one test file to the next. The product and its libraries are some thousand modules, the same
 * for every file: to evaluate them anew took half of a file's time, and what V8 had learnt of them was lost each time.
 */

/** What speaks to the test framework belongs to one file, and so does whatever imports it. */
const FRAMEWORK = '@jest/globals';

/**
 * A test's own: its file, and helpers, whose counters begin anew in each file so that the order of files changes nothing; of the clients all that
 * is not a library.
 */
const OF_ONE_FILE = /\.test\.tsx?$|\/api\/test\/(?!kept\/)|\/web-[a-z]+\/src\//;

/** Jest's own, which each file had evaluated anew: `expect` and what runs, compares and prints. What it knows of a file stands on the global object; only the runner remembers its file itself. */
const OF_THE_RUNNER = /[\\/]node_modules[\\/]jest-circus[\\/]build[\\/]/;

/** What lives on in one context. */
class Kept {
  /** Key of a module → module, as Jest's registry has them. */
  modules = new Map();
  /** Path of a script → module, as Jest's registry of its own modules has them. */
  internals = new Map();
  /** Key of a module → whether it reaches the framework. */
  #reaches = new Map();

  /** Adds what a file has loaded. */
  keepFrom({ esModuleRegistry, internalModuleRegistry }) {
    for (const [key, module] of esModuleRegistry)
      if (!this.modules.has(key) && this.#isForAll(key, module, esModuleRegistry)) this.modules.set(key, module);
    for (const [path, module] of internalModuleRegistry)
      if (module.loaded && !OF_THE_RUNNER.test(path) && !this.internals.has(path)) this.internals.set(path, module);
  }

  #isForAll(key, module, registry) {
    if (module.status !== 'evaluated' || OF_ONE_FILE.test(key)) return false;
    return key.startsWith('node:') || (key.startsWith('file:') && !this.#reachesFramework(key, registry));
  }

  #reachesFramework(key, registry) {
    const known = this.#reaches.get(key);
    if (known !== undefined) return known;
    // Modules that import each other are judged by what else they import.
    this.#reaches.set(key, false);
    const module = registry.get(key);
    const answer = (module?.moduleRequests ?? []).some(
      ({ specifier }) =>
        specifier === FRAMEWORK ||
        (specifier.startsWith('.') && this.#reachesFramework(new URL(specifier, key).href, registry)),
    );
    this.#reaches.set(key, answer);
    return answer;
  }
}

/** Global object of a context → what lives on in it. */
const all = new WeakMap();

/** @returns {Kept} */
function keptIn(global) {
  if (!all.has(global)) all.set(global, new Kept());
  return all.get(global);
}

module.exports = { keptIn };
