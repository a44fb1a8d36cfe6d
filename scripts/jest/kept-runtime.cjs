const { default: Runtime } = require('jest-runtime');
const { keptIn } = require('./kept-modules.cjs');
const { quickExpect } = require('./quick-expect.cjs');

/** Of all files: a kept module's stack is read with the map of the file that loaded it. */
const sourceMaps = new Map();
/** Of the file that runs now in a context. */
const importNow = new WeakMap();

/**
 * Jest's runtime, which begins each file with the modules that are kept (kept-modules.cjs). Goes with kept-environment.cjs and
 * kept-browser-environment.cjs: they live in its context.
 */
class KeptRuntime extends Runtime {
  constructor(config, environment, ...options) {
    super(config, environment, ...options);
    const { global } = environment;
    this.global = global;
    this.kept = keptIn(global);
    for (const [key, module] of this.kept.modules) this.registries.esModuleRegistry.set(key, module);
    for (const [path, module] of this.kept.internals) this.registries.internalModuleRegistry.set(path, module);
    this.transformCache.sourceMaps = sourceMaps;
    // A kept module that imports another later on gets it from the file that runs then.
    importNow.set(global, this.esmLoader.dynamicImport);
    this.esmLoader.dynamicImport = (...request) => importNow.get(global)(...request);
    // Kept modules still ask the runtime that loaded them, for what they require.
    this.testState.teardown = () => undefined;
  }

  setGlobalsForRuntime({ expect, ...others }) {
    super.setGlobalsForRuntime({ ...others, expect: quickExpect(this.global, expect) });
  }

  teardown() {
    this.kept.keepFrom(this.registries);
    super.teardown();
  }
}

module.exports = { __esModule: true, default: KeptRuntime };
