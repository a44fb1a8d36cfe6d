/** Where Jest's `expect` keeps its matchers, on the global object. */
const STORE = Symbol.for('$$jest-matchers-object');
/** `expect` of a context → its quick one. */
const known = new WeakMap();

/**
 * Jest's `expect`, which makes only the matcher that is asked for. Its own makes six functions of each of some forty matchers, and an error, for every
 * value that is looked at: where a test looks at many, most of its time.
 *
 * @param {typeof globalThis} global of the context in which `expect` lives
 */
function quickExpect(global, expect) {
  if (!known.has(expect)) known.set(expect, quicken(global, expect));
  return known.get(expect);
}

function quicken(global, expect) {
  const store = global[STORE];
  const all = store.matchers;
  const oneOf = asker(global, expect);
  /** What follows `expect(value)` and the words in between: each matcher as a property that is made when it is read. */
  const kind = (words, further = {}) => {
    class Matchers {
      constructor(actual) {
        this.actual = actual;
      }
    }
    for (const [word, Next] of Object.entries(further))
      Object.defineProperty(Matchers.prototype, word, {
        get() {
          return new Next(this.actual);
        },
      });
    for (const name of Object.keys(all))
      Object.defineProperty(Matchers.prototype, name, {
        get() {
          return oneOf(name, this.actual, words);
        },
      });
    return Matchers;
  };
  const promised = (word) => kind([word], { not: kind([word, 'not']) });
  const Matchers = kind([], { not: kind(['not']), resolves: promised('resolves'), rejects: promised('rejects') });
  const quick = (...values) => (values.length === 1 ? new Matchers(values[0]) : expect(...values));
  Object.defineProperties(quick, Object.getOwnPropertyDescriptors(expect));
  // Nobody adds matchers; one that did would not be found among those above.
  quick.extend = () => {
    throw new Error('Matchers of one’s own are not offered: scripts/jest/quick-expect.cjs');
  };
  return quick;
}

/** Asks `expect` while no other matcher is there. */
function asker(global, expect) {
  const store = global[STORE];
  const all = store.matchers;
  const alone = new Map(
    Object.keys(all).map((name) => [name, Object.assign(Object.create(null), { [name]: all[name] })]),
  );
  return (name, actual, words) => {
    const { Error: Errors } = global;
    const { stackTraceLimit } = Errors;
    // Only what waits for a promise shows the place where it was asked for; the others find it when they fail.
    if (words.length === 0 || words[0] === 'not') Errors.stackTraceLimit = 0;
    store.matchers = alone.get(name);
    try {
      return words.reduce((made, word) => made[word], expect(actual))[name];
    } finally {
      store.matchers = all;
      Errors.stackTraceLimit = stackTraceLimit;
    }
  };
}

module.exports = { quickExpect };
