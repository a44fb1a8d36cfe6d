import type { PageScript } from '../../../api/test/mini-program/platform.ts';

type Module = { exports: unknown };

/** Loads scripts of the built package as the platform does: CommonJS, with `App`, `Page` and `my`. */
export class Scripts {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #my: object;
  readonly #modules = new Map<string, Module>();
  #registered: PageScript | undefined;
  app: PageScript | undefined;

  constructor(texts: ReadonlyMap<string, string>, my: object) {
    this.#texts = texts;
    this.#my = my;
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
    const text = this.#texts.get(file);
    if (text === undefined) throw new Error(`the package has no ${file}`);
    const module: Module = { exports: {} };
    this.#modules.set(file, module);
    const run = new Function('module', 'exports', 'require', 'my', 'App', 'Page', `${text}\n//# sourceURL=${file}`);
    run(
      module,
      module.exports,
      (path: string) => this.load(new URL(path, `https://mini/${file}`).pathname.slice(1)),
      this.#my,
      (app: PageScript) => {
        this.app = app;
      },
      (page: PageScript) => {
        this.#registered = page;
      },
    );
    return module.exports;
  }
}
