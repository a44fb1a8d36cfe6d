import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleJpeg } from '../sample-files.ts';
import { type Drawn, draw, parseAxml, textOf, within } from './axml.ts';
import { type Alipay, fakeMy } from './my.ts';
import type { PageScript } from './package-scripts.ts';
import { address, PageStack, tell } from './page-stack.ts';
import { newPerson, type Person } from './person.ts';
import { Scripts } from './platform.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * A phone with the built mini-program on it: pages are loaded, drawn and touched as the platform would; only the platform's own objects
 * are stood in for, and those speak to the real product and the sandbox's Alipay.
 */
export class Phone {
  readonly person: Person;
  readonly #folder: string;
  readonly #world: Alipay;
  #pages: PageStack;
  #scripts: Scripts;
  #pending = 0;

  constructor(folder: string, world: Alipay, name: string) {
    this.#folder = folder;
    this.#world = world;
    this.person = newPerson(name, ({ width, height }) => sampleJpeg(width, height));
    [this.#scripts, this.#pages] = this.#start();
  }

  /** The mini-program is opened, as for the first time since the phone was switched on. */
  async launch(page = 'pages/home/home', query: Readonly<Record<string, string>> = {}): Promise<this> {
    [this.#scripts, this.#pages] = this.#start();
    this.#scripts.load('app.js');
    await this.#bring(this.#scripts.app, 'onLaunch', { path: page, query });
    await this.#bring(this.#scripts.app, 'onShow');
    await this.#pages.open(page, query);
    await this.settle();
    return this;
  }

  get path(): string {
    return this.#pages.top.path;
  }

  get data(): Record<string, unknown> {
    return this.#pages.top.script.data;
  }

  /** What one sees. */
  get text(): string {
    return this.#drawn().map(textOf).join(' ');
  }

  parts(): Drawn[] {
    return [...within(this.#drawn())];
  }

  /** Touches what bears the words; the innermost. @throws where nothing does, or where it is switched off */
  async tap(words: string): Promise<void> {
    const part = this.parts()
      .filter((one) => one.handlers.onTap && (textOf(one).includes(words) || isCalled(one, words)))
      .at(-1);
    if (!part) throw new Error(`nothing to tap bears “${words}”; the page says: ${this.text}`);
    if (part.attributes.disabled === true) throw new Error(`“${words}” is switched off`);
    await this.#event(part, 'onTap', {});
  }

  /** Types into the field of that name, or chooses in it. */
  async fill(label: string, value: unknown): Promise<void> {
    const part = this.field(label);
    if (!part) throw new Error(`no field “${label}”; the page says: ${this.text}`);
    await this.#event(part, part.handlers.onInput ? 'onInput' : 'onChange', { value });
    if (part.handlers.onBlur) await this.#event(part, 'onBlur', { value });
  }

  /** Takes a picture for the material, whatever the button says by now. */
  async photograph(material: string): Promise<void> {
    const part = this.parts().find(
      ({ handlers, attributes }) => handlers.onTap === 'add' && `${attributes['aria-label']}`.endsWith(`：${material}`),
    );
    if (!part) throw new Error(`nothing takes a picture of “${material}”; the page says: ${this.text}`);
    await this.#event(part, 'onTap', {});
  }

  /** What stands in a field. */
  valueIn(label: string): unknown {
    return this.field(label)?.attributes.value;
  }

  /** The field of that name; those that open something name what stands in them as well. */
  field(label: string): Drawn | undefined {
    return this.parts().find((one) => isCalled(one, label));
  }

  /** Turns the wheel of a list to the words. */
  async choose(label: string, words: string): Promise<void> {
    const part = this.field(label);
    const range = part?.attributes.range;
    const at = Array.isArray(range) ? range.findIndex(({ title }: { title: string }) => title === words) : -1;
    if (at < 0) throw new Error(`“${label}” does not offer “${words}”; the page says: ${this.text}`);
    await this.fill(label, at);
  }

  /** Half a minute passes. */
  async pass(): Promise<void> {
    for (const run of this.#scripts.every) run();
    await this.settle();
  }

  /** Touches a tab at the foot of the screen. */
  async toTab(path: string): Promise<void> {
    await this.#pages.switchTo(path);
    await this.settle();
  }

  /** Goes back as by the platform's own arrow. */
  async goBack(): Promise<void> {
    await this.#pages.back(1);
    await this.settle();
  }

  /** Puts a finger on the page's canvas, moves it and lifts it. */
  async stroke(from: Place, to: Place): Promise<void> {
    const part = this.parts().find(({ handlers }) => handlers.onTouchStart);
    if (!part) throw new Error(`nothing to touch; the page says: ${this.text}`);
    const { onTouchStart = '', onTouchMove = '', onTouchEnd = '' } = part.handlers;
    await this.#bring(this.#pages.top.script, onTouchStart, { touches: [from] });
    await this.#bring(this.#pages.top.script, onTouchMove, { touches: [to] });
    await this.#bring(this.#pages.top.script, onTouchEnd, { touches: [] });
  }

  /** Leaves the page, as for another. */
  async hide(): Promise<void> {
    await this.#bring(this.#pages.top.script, 'onHide');
  }

  /** Shows the page again, as after a call or from another tab. */
  async show(): Promise<void> {
    await this.#bring(this.#pages.top.script, 'onShow');
  }

  async #event(part: Drawn, kind: string, detail: object): Promise<void> {
    const name = part.handlers[kind];
    if (!name) throw new Error(`${part.tag} does not listen to ${kind}`);
    const at = { dataset: part.dataset };
    await this.#bring(this.#pages.top.script, name, {
      type: kind.slice(2).toLowerCase(),
      target: at,
      currentTarget: at,
      detail,
    });
  }

  /** What the person or the platform brings about, with all that follows from it, until nothing moves: a page may wait for the person. */
  async #bring(script: PageScript | undefined, name: string, argument?: unknown): Promise<void> {
    await Promise.race([tell(script, name, argument), this.settle()]);
    await this.settle();
  }

  /** Until nothing is on its way any more. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#pending > 0 ? 0 : quiet + 1)
      await new Promise((resolve) => setTimeout(resolve, this.#pending > 0 ? 5 : 0));
  }

  #drawn(): Drawn[] {
    const { path, script } = this.#pages.top;
    return draw(pageOf(`${this.#folder}/${path}.axml`), script.data);
  }

  #start(): [Scripts, PageStack] {
    const track = async <T>(work: Promise<T>): Promise<T> => {
      this.#pending += 1;
      try {
        return await work;
      } finally {
        this.#pending -= 1;
      }
    };
    const move = {
      go: (url: string) => track(pages.open(...address(url))),
      replace: (url: string) => track(pages.replace(...address(url))),
      start: (url: string) => track(pages.start(...address(url))),
      tab: (url: string) => track(pages.switchTo(address(url)[0])),
      back: (steps: number) => track(pages.back(steps)),
    };
    const scripts: Scripts = new Scripts(
      this.#folder,
      fakeMy({ world: this.#world, person: this.person, move, track }),
    );
    const { tabBar } = JSON.parse(readFileSync(`${this.#folder}/app.json`, 'utf8')) as {
      tabBar: { items: { pagePath: string }[] };
    };
    const pages: PageStack = new PageStack({
      load: (path) => scripts.page(path),
      tabs: tabBar.items.map(({ pagePath }) => pagePath),
      changed: ({ progress }) => {
        if (typeof progress === 'string' && progress) this.person.seen.push(progress);
      },
    });
    return [scripts, pages];
  }
}

/** File of a built page → what was read in it: nobody writes it again while phones look at it. */
const read = new Map<string, ReturnType<typeof parseAxml>>();

function pageOf(file: string): ReturnType<typeof parseAxml> {
  const known = read.get(file);
  if (known) return known;
  const textIn = (path: string) => readFileSync(path, 'utf8');
  const page = parseAxml(textIn(file), (part) => textIn(join(dirname(file), part)));
  read.set(file, page);
  return page;
}

/** Whether a part has that name; one that opens something says after it what stands there. */
const isCalled = ({ attributes: { 'aria-label': name } }: Drawn, words: string): boolean =>
  name === words || `${name}`.startsWith(`${words}：`);
