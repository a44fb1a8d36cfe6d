const v8 = require('node:v8');
const vm = require('node:vm');

/**
 * V8's own memory of what was compiled keeps with each text the page of the file that had it compiled, and never serves another file, whose modules
 * are its own: fourteen megabytes a file of the clients, two gigabytes at last, which are searched whenever memory is freed.
 */
v8.setFlagsFromString('--no-compilation-cache');

/** Source of a module → what V8 made of it when this process first compiled it. */
const compiled = new Map();

/**
 * A module that is compiled once per process instead of once per test file: every file gets the product and its libraries
 * anew, fifteen megabytes of text that are the same each time.
 */
class CompiledModule extends vm.SourceTextModule {
  constructor(code, options) {
    const known = compiled.get(code);
    super(code, known ? { ...options, cachedData: known } : options);
    if (!known) compiled.set(code, this.createCachedData());
  }
}

vm.SourceTextModule = CompiledModule;

/** Text of a script → the same, for what Jest itself loads anew for every file: its own test runner and matchers. */
const compiledScripts = new Map();
const { compileFunction } = vm;

vm.compileFunction = (code, parameters, options) => {
  const known = compiledScripts.get(code);
  const script = compileFunction(code, parameters, {
    ...options,
    ...(known ? { cachedData: known } : { produceCachedData: true }),
  });
  // A copy: the array itself is of the file's own context, which would stay with it.
  if (!known && script.cachedData) compiledScripts.set(code, Buffer.from(script.cachedData));
  return script;
};
