import type { RuleData } from '../rules/rule-words.ts';

/** One entry of a code list, as a version keeps it. */
export interface ListItem {
  code: string;
  title: string;
  /** No longer offered; records that have it still show its name. */
  withdrawn?: boolean;
  /** The program acts upon it: always offered. */
  fixed?: boolean;
}

/** The entries of a version in the order in which they are offered; what is no list has none. */
export function itemsOf(body: unknown): ListItem[] {
  const { items } = (body ?? {}) as { items?: ListItem[] };
  return Array.isArray(items) ? items : [];
}

/** Codes of every version that was approved: they are withdrawn, never taken away. */
export function usedCodes(rule: RuleData | undefined): ReadonlySet<string> {
  const approved = rule?.versions.filter(({ state }) => state === 'APPROVED') ?? [];
  return new Set(approved.flatMap(({ body }) => itemsOf(body).map(({ code }) => code)));
}

/** An entry while it is edited. */
export interface EditedItem extends ListItem {
  /** The same wherever the entry stands. */
  id: string;
  /** Of no version that was approved: its code can be typed, and it can be taken away. */
  fresh: boolean;
}

/** The entries of a version for the editor. */
export function editedItems(body: unknown, used: ReadonlySet<string>): EditedItem[] {
  return itemsOf(body).map((item, n) => ({ ...item, id: `item-${n}`, fresh: !used.has(item.code) }));
}

/** The entries as a version keeps them. */
export const keptItems = (items: readonly EditedItem[]): ListItem[] =>
  items.map(({ id: _id, fresh: _fresh, ...item }) => item);

/** An empty entry behind all others. */
export const withNewItem = (items: readonly EditedItem[]): EditedItem[] => {
  const numbers = items.map(({ id }) => Number(id.slice('item-'.length)));
  return [...items, { id: `item-${Math.max(0, ...numbers) + 1}`, fresh: true, code: '', title: '' }];
};

/** The entry before the one above it, or behind the one below. */
export function movedItem<Item extends ListItem>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(at, 1);
  if (item) next.splice(at + by, 0, item);
  return next;
}

const CODE = /^[0-9A-Z]{1,8}$/;

/** What is wrong with the entries, by path into the body; the server says the same of what it alone can know. */
export function problemsOfItems(items: readonly ListItem[]): Record<string, string> {
  const found: Record<string, string> = {};
  items.forEach(({ code, title, withdrawn }, n) => {
    const above = items.slice(0, n);
    if (!CODE.test(code)) found[`items.${n}.code`] = '代码应为1至8位数字或大写字母';
    else if (above.some((item) => item.code === code)) found[`items.${n}.code`] = `代码“${code}”重复`;
    if (!title.trim()) found[`items.${n}.title`] = '请填写名称';
    else if (!withdrawn && above.some((item) => item.title === title && !item.withdrawn))
      found[`items.${n}.title`] = `名称“${title}”重复`;
  });
  return found;
}
