import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AlipayWorld } from '../alipay.ts';
import { type Drawn, draw, parseAxml, textOf, within } from './axml.ts';
import { plainlyDrawn } from './canvas.ts';
import { fakeMy, type Person } from './my.ts';
import { type PageScript, Scripts } from './platform.ts';

interface OpenPage {
  path: string;
  script: PageScript;
}

/**
 * A phone with the built mini-program on it: pages are loaded, drawn and touched as the platform would; only the platform's own objects
 * are stood in for, and those speak to the real product and the sandbox's Alipay.
 */
export class Phone {
  readonly person: Person;
  readonly #folder: string;
  readonly #pages: OpenPage[] = [];
  /** Tabs that were shown once stay alive. */
  readonly #tabs = new Map<string, OpenPage>();
  #scripts: Scripts;
  #pending = 0;

  constructor(folder: string, world: AlipayWorld, name: string) {
    this.#folder = folder;
    this.person = {
      name,
      dialogs: 0,
      grants: true,
      face: 'pass',
      confirms: true,
      storage: new Map(),
      redDot: false,
      asked: [],
      called: [],
      day: '2025-09-16',
      picture: undefined,
      way: '拍照',
      offered: [],
      mayUse: new Set(['camera', 'album']),
      online: true,
      files: new Map(),
      smaller: (bytes) => bytes,
      drawn: plainlyDrawn,
      lacks: new Set(),
      host: undefined,
      seen: [],
    };
    this.#scripts = this.#start(world);
    this.#world = world;
  }
  readonly #world: AlipayWorld;

  /** The mini-program is opened, as for the first time since the phone was switched on. */
  async launch(page = 'pages/home/home', query: Readonly<Record<string, string>> = {}): Promise<this> {
    this.#pages.length = 0;
    this.#tabs.clear();
    this.#scripts = this.#start(this.#world);
    this.#scripts.load('app.js');
    await this.#bring(this.#scripts.app, 'onLaunch', { path: page, query });
    await this.#bring(this.#scripts.app, 'onShow');
    await this.#open(page, query);
    await this.settle();
    return this;
  }

  get path(): string {
    return this.#top().path;
  }

  get data(): Record<string, unknown> {
    return this.#top().script.data;
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
      .filter((one) => one.handlers.onTap && (textOf(one).includes(words) || one.attributes['aria-label'] === words))
      .at(-1);
    if (!part) throw new Error(`nothing to tap bears “${words}”; the page says: ${this.text}`);
    if (part.attributes.disabled === true) throw new Error(`“${words}” is switched off`);
    await this.#event(part, 'onTap', {});
  }

  /** Types into the field of that name, or chooses in it. */
  async fill(label: string, value: unknown): Promise<void> {
    const part = this.parts().find((one) => one.attributes['aria-label'] === label);
    if (!part) throw new Error(`no field “${label}”; the page says: ${this.text}`);
    await this.#event(part, part.handlers.onInput ? 'onInput' : 'onChange', { value });
    if (part.handlers.onBlur) await this.#event(part, 'onBlur', { value });
  }

  /** What stands in a field. */
  valueIn(label: string): unknown {
    return this.parts().find((one) => one.attributes['aria-label'] === label)?.attributes.value;
  }

  /** Turns the wheel of a list to the words. */
  async choose(label: string, words: string): Promise<void> {
    const part = this.parts().find((one) => one.attributes['aria-label'] === label);
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
    await this.#switch(path);
    await this.settle();
  }

  /** Leaves the page, as for another. */
  async hide(): Promise<void> {
    await this.#bring(this.#top().script, 'onHide');
  }

  /** Shows the page again, as after a call or from another tab. */
  async show(): Promise<void> {
    await this.#bring(this.#top().script, 'onShow');
  }

  async #event(part: Drawn, kind: string, detail: object): Promise<void> {
    const name = part.handlers[kind];
    if (!name) throw new Error(`${part.tag} does not listen to ${kind}`);
    const at = { dataset: part.dataset };
    await this.#bring(this.#top().script, name, {
      type: kind.slice(2).toLowerCase(),
      target: at,
      currentTarget: at,
      detail,
    });
  }

  async #open(path: string, query: object): Promise<void> {
    const script = this.#scripts.page(path);
    script.setData = (change: Record<string, unknown>) => {
      if (typeof change.progress === 'string' && change.progress) this.person.seen.push(change.progress);
      for (const [key, value] of Object.entries(change)) assign(script.data, key, value);
    };
    const page = { path, script };
    this.#pages.push(page);
    if (this.#isTab(path)) this.#tabs.set(path, page);
    await this.#do(script, 'onLoad', query);
    await this.#do(script, 'onShow');
    await this.#do(script, 'onReady');
  }

  /** Pages above a tab are closed, the tab itself lives on; one that was shown before comes back as it was left. */
  async #switch(path: string): Promise<void> {
    for (const { path: left, script } of this.#pages) await this.#do(script, this.#isTab(left) ? 'onHide' : 'onUnload');
    this.#pages.length = 0;
    const known = this.#tabs.get(path);
    if (!known) return this.#open(path, {});
    this.#pages.push(known);
    await this.#do(known.script, 'onShow');
  }

  #isTab(path: string): boolean {
    const { tabBar } = JSON.parse(readFileSync(`${this.#folder}/app.json`, 'utf8')) as {
      tabBar: { items: { pagePath: string }[] };
    };
    return tabBar.items.some(({ pagePath }) => pagePath === path);
  }

  /** What the person or the platform brings about, with all that follows from it. */
  async #bring(script: PageScript | undefined, name: string, argument?: unknown): Promise<void> {
    await this.#do(script, name, argument);
    await this.settle();
  }

  async #do(script: PageScript | undefined, name: string, argument?: unknown): Promise<void> {
    const method = script?.[name];
    if (typeof method !== 'function') {
      if (!name.startsWith('on')) throw new Error(`${this.path} has no method ${name}`);
      return;
    }
    await method.call(script, argument);
  }

  /** Until nothing is on its way any more. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#pending > 0 ? 0 : quiet + 1)
      await new Promise((resolve) => setTimeout(resolve, this.#pending > 0 ? 5 : 0));
  }

  #drawn(): Drawn[] {
    const { path, script } = this.#top();
    const read = (file: string) => readFileSync(file, 'utf8');
    const page = `${this.#folder}/${path}.axml`;
    return draw(
      parseAxml(read(page), (part) => read(join(dirname(page), part))),
      script.data,
    );
  }

  #top(): OpenPage {
    const top = this.#pages.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  #start(world: AlipayWorld): Scripts {
    const track = async <T>(work: Promise<T>): Promise<T> => {
      this.#pending += 1;
      try {
        return await work;
      } finally {
        this.#pending -= 1;
      }
    };
    const move = {
      go: (url: string) => track(this.#open(...address(url))),
      replace: (url: string) => {
        this.#pages.pop();
        return track(this.#open(...address(url)));
      },
      start: (url: string) => {
        this.#pages.length = 0;
        return track(this.#open(...address(url)));
      },
      tab: (url: string) => track(this.#switch(address(url)[0])),
      back: (steps: number) => {
        this.#pages.splice(Math.max(1, this.#pages.length - steps));
        return track(this.#do(this.#top().script, 'onShow'));
      },
    };
    return new Scripts(this.#folder, fakeMy({ world, person: this.person, move, track }));
  }
}

function address(url: string): [path: string, query: Record<string, string>] {
  const { pathname, searchParams } = new URL(url, 'mini://app/');
  const query = Object.fromEntries([...searchParams].map(([name, value]) => [name, encodeURIComponent(value)]));
  return [pathname.replace(/^\//, ''), query];
}

/** `setData` takes `a.b[0]` too. */
function assign(data: Record<string, unknown>, key: string, value: unknown): void {
  const path = key.split(/[.[\]]+/).filter(Boolean);
  const last = path.pop() ?? key;
  let at = data;
  for (const step of path) {
    const next = at[step];
    at[step] = Array.isArray(next) ? [...next] : { ...(next as object) };
    at = at[step] as Record<string, unknown>;
  }
  at[last] = value;
}
