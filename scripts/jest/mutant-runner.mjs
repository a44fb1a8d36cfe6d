import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import TestRunner from 'jest-runner';
import { root } from '../lib/root.mjs';

const environment = new URL('./mutant-environment.cjs', import.meta.url).pathname;
/** What waits in vain is ended by Jest's own limits. A file that takes so much longer than without the mistake turns in a circle. */
const SLOWER = 20;
const PATIENCE_MS = 60_000;
const ENDLESS = 'endless';
/** What the tests of one mistake may take; those after the quickest are left out. */
const MOST_MS = Number(process.env.MUTANTS_SECONDS ?? 60) * 1000;

/**
 * Jest's runner for `npm run test:mutants`: the test files once as they are, then for each mistake those that enter the function with it, the
 * quickest first and until one fails, with the mistake in its file. The database stands all the while; each mistake has a new worker, that has
 * loaded nothing yet. What is to be done comes in a file, and so does what came out.
 */
export default class MutantRunner {
  supportsEventEmitters = true;
  isSerial = false;

  constructor(config, ...options) {
    // Of a worker whose file has failed nothing more is wanted.
    this.options = [{ ...config, workerGracefulExitTimeout: 50 }, ...options];
  }

  on() {
    return () => undefined;
  }

  async runTests(tests, watcher) {
    const { sources, mutants, notes, results } = JSON.parse(readFileSync(process.env.MUTANTS_PLAN, 'utf8'));
    const own = tests.map((test) => ({ ...test, context: contextOf(test) }));
    for (const { path, noted } of sources) writeFileSync(path, noted);
    process.env.MUTANTS_NOTES = notes;
    const times = new Map();
    const failed = await this.#run(own, ({ path }, { perfStats: { runtime } }) => times.set(path, runtime));
    delete process.env.MUTANTS_NOTES;
    for (const { path, original } of sources) writeFileSync(path, original);
    if (failed) return writeFileSync(results, JSON.stringify({ failed }));
    const entered = enteredIn(notes);
    const done = [];
    for (const mutant of mutants) {
      if (watcher.isInterrupted()) return;
      const near = nearTo(mutant, own, times, entered);
      const original = readFileSync(mutant.path, 'utf8');
      writeFileSync(mutant.path, mutant.text);
      const patience = near.reduce((sum, { path }) => sum + times.get(path) * SLOWER, PATIENCE_MS);
      const begun = Date.now();
      const killer = near.length > 0 ? await this.#run(near, () => undefined, patience) : undefined;
      writeFileSync(mutant.path, original);
      const fate = killer === ENDLESS ? 'ENDLESS' : killer ? 'killed' : near.length > 0 ? 'SURVIVED' : 'UNSEEN';
      done.push({ fate, what: mutant.what });
      const by =
        killer && killer !== ENDLESS ? relative(root, killer) : near.map(({ path }) => relative(root, path)).join(' ');
      console.log(
        `${done.length}/${mutants.length} ${fate}  ${mutant.what}  (${Math.round((Date.now() - begun) / 1000)} s: ${by})`,
      );
      writeFileSync(results, JSON.stringify({ done }));
    }
  }

  /** @returns {Promise<string | undefined>} the file that failed first, if one did */
  async #run(tests, onResult, patience) {
    const inner = new TestRunner(...this.options);
    const own = interruptible();
    let failed;
    const fail = ({ path }) => {
      failed ??= path;
      own.interrupt();
    };
    inner.on('test-file-success', ([test, result]) => {
      if (own.isInterrupted()) return;
      if (result.numFailingTests > 0 || result.testExecError || result.failureMessage) fail(test);
      else onResult(test, result);
    });
    inner.on('test-file-failure', ([test]) => {
      if (!own.isInterrupted()) fail(test);
    });
    const timer = patience && setTimeout(() => fail({ path: ENDLESS }), patience);
    await inner.runTests(tests, own, { serial: false });
    clearTimeout(timer);
    return failed;
  }
}

/** What Jest's runner asks whether it is to go on. */
function interruptible() {
  let interrupted = false;
  const listeners = [];
  return {
    isInterrupted: () => interrupted,
    on: (_event, listener) => listeners.push(listener),
    interrupt: () => {
      interrupted = true;
      for (const listener of listeners) listener({ interrupted });
    },
  };
}

/** Only files of the API say which functions they have entered. */
function contextOf({ context }) {
  if (context.config.displayName?.name !== 'api') return context;
  return { ...context, moduleMap: context.moduleMap, config: { ...context.config, testEnvironment: environment } };
}

/** Test file → the functions that it has entered; none of a file that says nothing. */
function enteredIn(notes) {
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').filter(Boolean) : [];
  return new Map(lines.map((line) => JSON.parse(line)).map(({ file, entered }) => [file, new Set(entered)]));
}

function nearTo({ place }, tests, times, entered) {
  const reaching = tests
    .filter(({ path }) => !place || (entered.get(path)?.has(place) ?? true))
    .sort((a, b) => times.get(a.path) - times.get(b.path));
  let sum = 0;
  return reaching.filter(({ path }, n) => {
    sum += times.get(path);
    return n === 0 || sum < MOST_MS;
  });
}
