import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';

/** A page as its script has registered it. */
export interface PageScript {
  data: Record<string, unknown>;
  [method: string]: unknown;
}

/** Loads scripts of the package as the platform does: CommonJS, with `App`, `Page` and `my` and nothing of a browser or of Node. */
export class Scripts {
  readonly #folder: string;
  readonly #context: Context;
  readonly #modules = new Map<string, { exports: unknown }>();
  #registered: PageScript | undefined;
  app: PageScript | undefined;
  /** What runs again and again while the mini-program is looked at; a test says when. */
  readonly every = new Set<() => void>();

  constructor(folder: string, my: object) {
    this.#folder = folder;
    this.#context = createContext(
      {
        my,
        App: (app: PageScript) => {
          this.app = app;
        },
        Page: (page: PageScript) => {
          this.#registered = page;
        },
        console,
        setTimeout,
        clearTimeout,
        setInterval: (run: () => void) => {
          this.every.add(run);
          return run;
        },
        clearInterval: (run: () => void) => this.every.delete(run),
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
  }

  /** What a page's script registers, with data of its own. */
  page(path: string): PageScript {
    this.#registered = undefined;
    this.#modules.delete(`${path}.js`);
    this.load(`${path}.js`);
    if (!this.#registered) throw new Error(`${path} registers no page`);
    return this.#registered;
  }

  load(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    const code = readFileSync(join(this.#folder, file), 'utf8');
    const wrapped = `(function (module, exports, require) {${code}\n})`;
    const run = runInContext(wrapped, this.#context, { filename: file }) as (
      module: object,
      exports: object,
      require: (path: string) => unknown,
    ) => void;
    run(module, module.exports, (path) => this.load(join(dirname(file), path)));
    return module.exports;
  }
}
