/** A part of a page as the platform would draw it. */
export interface Drawn {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
  /** `onTap` → name of the page's method. */
  handlers: Readonly<Record<string, string>>;
  dataset: Readonly<Record<string, unknown>>;
  children: (Drawn | string)[];
}

interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Tag | string)[];
}

type Scope = Readonly<Record<string, unknown>>;

const TOKEN = /<!--[\s\S]*?-->|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** Reads AXML; `include` gives the text of a part that the page takes in. @throws for a tag that is not closed: the platform would refuse the page */
export function parseAxml(text: string, include: (path: string) => string = refuseParts): Tag {
  const root: Tag = { name: 'root', attributes: {}, children: [] };
  const open: Tag[] = [root];
  let read = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== read) throw new Error(`AXML cannot be read at: ${text.slice(read, read + 60)}`);
    read += match[0].length;
    const [, closing, name, attributes = '', empty, plain] = match;
    const top = open.at(-1);
    if (!top) throw new Error('AXML closes more than it opens');
    if (closing) {
      if (top.name !== closing) throw new Error(`AXML closes ${closing} where ${top.name} is open`);
      open.pop();
    } else if (name) {
      const tag: Tag = { name, attributes: readAttributes(attributes), children: [] };
      if (name === 'include') top.children.push(...parseAxml(include(tag.attributes.src ?? ''), include).children);
      else top.children.push(tag);
      if (!empty) open.push(tag);
    } else if (plain?.trim()) top.children.push(plain.replace(/\s+/g, ' '));
  }
  if (read !== text.length || open.length !== 1) throw new Error(`AXML is not closed: ${open.at(-1)?.name}`);
  return root;
}

function refuseParts(path: string): never {
  throw new Error(`nothing to include here: ${path}`);
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
}

/** Draws a page with its data: conditions, lists and `{{ }}` as the platform reads them. */
export function draw(tag: Tag, scope: Scope): Drawn[] {
  return children(tag.children, scope).filter((one): one is Drawn => typeof one !== 'string');
}

function children(list: readonly (Tag | string)[], scope: Scope): (Drawn | string)[] {
  let taken = false;
  return list.flatMap((child): (Drawn | string)[] => {
    if (typeof child === 'string') return [String(value(child, scope))];
    const { attributes } = child;
    if (attributes['a:if'] !== undefined) taken = false;
    const condition = attributes['a:if'] ?? attributes['a:elif'];
    const isElse = attributes['a:else'] !== undefined;
    if (condition !== undefined || isElse) {
      if ((attributes['a:if'] === undefined && taken) || (condition !== undefined && !value(condition, scope)))
        return [];
      taken = true;
    }
    const each = attributes['a:for'];
    if (each === undefined) return one(child, scope);
    const items = value(each, scope);
    if (!Array.isArray(items)) return [];
    const [item = 'item', index = 'index'] = [attributes['a:for-item'], attributes['a:for-index']];
    return items.flatMap((entry: unknown, at) => one(child, { ...scope, [item]: entry, [index]: at }));
  });
}

function one(tag: Tag, scope: Scope): (Drawn | string)[] {
  const inner = children(tag.children, scope);
  if (tag.name === 'block') return inner;
  const plain = Object.entries(tag.attributes).filter(([name]) => !name.startsWith('a:'));
  const handlers = Object.fromEntries(plain.filter(([name]) => /^(on|catch)[A-Z]/.test(name)));
  const values = plain
    .filter(([name]) => !(name in handlers))
    .map(([name, text]) => [name, value(text, scope)] as const);
  return [
    {
      tag: tag.name,
      attributes: Object.fromEntries(values),
      handlers,
      dataset: Object.fromEntries(
        values.filter(([name]) => name.startsWith('data-')).map(([name, of]) => [camel(name.slice(5)), of]),
      ),
      children: inner,
    },
  ];
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `{{a}}` alone keeps its type, within a text it becomes text. */
function value(text: string, scope: Scope): unknown {
  const whole = /^\s*\{\{([^}]*(?:\}(?!\})[^}]*)*)\}\}\s*$/.exec(text);
  if (whole?.[1] !== undefined && !whole[1].includes('{{')) return evaluate(whole[1], scope);
  return text.replace(/\{\{([\s\S]*?)\}\}/g, (_, expression: string) => shown(evaluate(expression, scope)));
}

const shown = (of: unknown) => (of === undefined || of === null ? '' : String(of));

/** Names of a scope and an expression → what reckons it: a page is drawn hundreds of times, and to compile takes longer than to reckon. */
const reckoners = new Map<string, (...values: readonly unknown[]) => unknown>();

function evaluate(expression: string, scope: Scope): unknown {
  const names = Object.keys(scope);
  const key = `${names.join()} ${expression}`;
  let reckon = reckoners.get(key);
  if (!reckon) {
    // The expressions are our own pages'; the platform evaluates them natively.
    reckon = new Function(...names, `return (${expression});`) as (...values: readonly unknown[]) => unknown;
    reckoners.set(key, reckon);
  }
  return reckon(...Object.values(scope));
}

/** All that a part shows, as one reads it. */
export function textOf(part: Drawn | string): string {
  return typeof part === 'string' ? part : part.children.map(textOf).join('');
}

/** A part and all within it. */
export function* within(parts: readonly (Drawn | string)[]): Generator<Drawn> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    yield part;
    yield* within(part.children);
  }
}
