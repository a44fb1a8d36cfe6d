const vm = require('node:vm');

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
