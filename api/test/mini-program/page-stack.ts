import type { PageScript } from './package-scripts.ts';

export interface OpenPage {
  path: string;
  script: PageScript;
}

/** What the stack needs of whoever holds it. */
interface Holder {
  /** What a page's script registers, with data of its own. */
  load(path: string): PageScript;
  /** Paths of the tabs. */
  tabs: readonly string[];
  /** A page has changed its data. */
  changed(change: Readonly<Record<string, unknown>>): void;
}

/** The pages that lie upon each other, opened and closed as the platform does, with what each hears of it. */
export class PageStack {
  readonly #holder: Holder;
  readonly #pages: OpenPage[] = [];
  /** Tabs that were shown once stay alive. */
  readonly #tabs = new Map<string, OpenPage>();

  constructor(holder: Holder) {
    this.#holder = holder;
  }

  /** @throws where none is open */
  get top(): OpenPage {
    const top = this.#pages.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  get height(): number {
    return this.#pages.length;
  }

  async open(path: string, query: object): Promise<void> {
    const script = this.#holder.load(path);
    script.setData = (change: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(change)) assign(script.data, key, value);
      this.#holder.changed(change);
    };
    const page = { path, script };
    this.#pages.push(page);
    if (this.isTab(path)) this.#tabs.set(path, page);
    await tell(script, 'onLoad', query);
    await tell(script, 'onShow');
    await tell(script, 'onReady');
  }

  /** Another page in place of the one that is looked at. */
  replace(path: string, query: object): Promise<void> {
    this.#pages.pop();
    return this.open(path, query);
  }

  /** Another page in place of all. */
  start(path: string, query: object): Promise<void> {
    this.#pages.length = 0;
    return this.open(path, query);
  }

  /** So many pages above are closed, and what lay below is shown again. */
  async back(steps: number): Promise<void> {
    const closed = this.#pages.splice(Math.max(1, this.#pages.length - steps));
    for (const { script } of closed) await tell(script, 'onUnload');
    await tell(this.top.script, 'onShow');
  }

  /** Pages above a tab are closed, the tab itself lives on; one that was shown before comes back as it was left. */
  async switchTo(path: string): Promise<void> {
    for (const { path: left, script } of this.#pages) await tell(script, this.isTab(left) ? 'onHide' : 'onUnload');
    this.#pages.length = 0;
    const known = this.#tabs.get(path);
    if (!known) return this.open(path, {});
    this.#pages.push(known);
    await tell(known.script, 'onShow');
  }

  isTab(path: string): boolean {
    return this.#holder.tabs.includes(path);
  }
}

/** Calls a method of a page or of the app. @throws where it has none of that name, and the platform would not do without */
export async function tell(script: PageScript | undefined, name: string, argument?: unknown): Promise<void> {
  const method = script?.[name];
  if (typeof method === 'function') await method.call(script, argument);
  else if (!name.startsWith('on')) throw new Error(`the page has no method ${name}`);
}

/** Path and query of an address within the mini-program. */
export function address(url: string): [path: string, query: Record<string, string>] {
  const { pathname, searchParams } = new URL(url, 'https://mini/');
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
