/** A page as its script has registered it. */
export interface PageScript {
  data: Record<string, unknown>;
  [method: string]: unknown;
}

/** What the platform gives to each script; `my` and the rest are the same for all of them. */
export interface GivenToScript {
  module: { exports: unknown };
  require: (path: string) => unknown;
  App: (app: PageScript) => void;
  Page: (page: PageScript) => void;
}

/** Scripts of the built package as the platform loads them: CommonJS, each once, with `App` and `Page`. Nothing of Node: it runs in a browser too. */
export abstract class PackageScripts {
  readonly #modules = new Map<string, { exports: unknown }>();
  #registered: PageScript | undefined;
  app: PageScript | undefined;

  /** The text of a file of the package. @throws Error where there is none. */
  protected abstract read(file: string): string;
  protected abstract run(text: string, file: string, given: GivenToScript): void;

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
    const text = this.read(file);
    const module = { exports: {} as unknown };
    this.#modules.set(file, module);
    this.run(text, file, {
      module,
      require: (path) => this.load(new URL(path, `https://mini/${file}`).pathname.slice(1)),
      App: (app) => {
        this.app = app;
      },
      Page: (page) => {
        this.#registered = page;
      },
    });
    return module.exports;
  }
}
