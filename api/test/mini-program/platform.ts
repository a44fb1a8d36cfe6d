import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, constants, createContext, runInContext } from 'node:vm';
import { type GivenToScript, PackageScripts } from './package-scripts.ts';

/** The scripts of a folder, with `my` and nothing of a browser or of Node. */
export class Scripts extends PackageScripts {
  readonly #folder: string;
  readonly #context: Context;
  /** What runs again and again while the mini-program is looked at; a test says when. */
  readonly every = new Set<() => void>();

  constructor(folder: string, my: object) {
    super();
    this.#folder = folder;
    // A plain one: in the other kind each name of the language is first asked for among what is given here, a pixel asks for ten.
    this.#context = createContext(constants.DONT_CONTEXTIFY, { codeGeneration: { strings: false, wasm: false } });
    Object.assign(this.#context, {
      my,
      console,
      setTimeout,
      clearTimeout,
      setInterval: (run: () => void) => {
        this.every.add(run);
        return run;
      },
      clearInterval: (run: () => void) => this.every.delete(run),
    });
  }

  protected override read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  protected override run(text: string, filename: string, { module, require, App, Page }: GivenToScript): void {
    const wrapped = `(function (module, exports, require, App, Page) {${text}\n})`;
    const script = runInContext(wrapped, this.#context, { filename }) as (...given: unknown[]) => void;
    script(module, module.exports, require, App, Page);
  }
}
