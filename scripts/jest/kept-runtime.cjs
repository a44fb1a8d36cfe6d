const { default: Runtime } = require('jest-runtime');
const { keepFrom, keepInternalsFrom, kept, keptInternals } = require('./kept-modules.cjs');

/** Of all files: a kept module's stack is read with the map of the file that loaded it. */
const sourceMaps = new Map();
/** Of the file that runs now. */
let importNow;

/** Jest's runtime, which begins each file with the modules that are kept (kept-modules.cjs). Goes with kept-environment.cjs: they live in its context. */
class KeptRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    for (const [key, module] of kept) this.registries.esModuleRegistry.set(key, module);
    for (const [path, module] of keptInternals) this.registries.internalModuleRegistry.set(path, module);
    this.transformCache.sourceMaps = sourceMaps;
    // A kept module that imports another later on gets it from the file that runs then.
    importNow = this.esmLoader.dynamicImport;
    this.esmLoader.dynamicImport = (...request) => importNow(...request);
    // Kept modules still ask the runtime that loaded them, for what they require.
    this.testState.teardown = () => undefined;
  }

  teardown() {
    keepFrom(this.registries.esModuleRegistry);
    keepInternalsFrom(this.registries.internalModuleRegistry);
    super.teardown();
  }
}

module.exports = { __esModule: true, default: KeptRuntime };
