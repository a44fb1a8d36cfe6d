import { type GivenToScript, PackageScripts } from '../../../api/test/mini-program/package-scripts.ts';

/** The scripts of the package as built, in a browser. */
export class Scripts extends PackageScripts {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #my: object;

  constructor(texts: ReadonlyMap<string, string>, my: object) {
    super();
    this.#texts = texts;
    this.#my = my;
  }

  protected override read(file: string): string {
    const text = this.#texts.get(file);
    if (text === undefined) throw new Error(`the package has no ${file}`);
    return text;
  }

  protected override run(text: string, file: string, { module, require, App, Page }: GivenToScript): void {
    const code = `${text}\n//# sourceURL=${file}`;
    const script = new Function('module', 'exports', 'require', 'my', 'App', 'Page', code);
    script(module, module.exports, require, this.#my, App, Page);
  }
}
