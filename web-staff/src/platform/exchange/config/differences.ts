/** A line of what differs between two versions. */
export interface Difference {
  id: string;
  label: string;
  before: string;
  after: string;
}

/** How a value of a kept version is told; lists are told line by line with `parts`. */
export interface Told {
  key: string;
  label: string;
  text?: (value: unknown) => string;
  /** One entry per part of a list, under a name that stays the same from version to version. */
  parts?: (value: unknown) => ReadonlyMap<string, string>;
}

/** What differs between two kept versions, in the order of `told`; keys that are not told are no business of the reader's. */
export function differencesOf(
  told: readonly Told[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference[] {
  return told.flatMap(({ key, label, text = plain, parts }) => {
    if (parts) return ofParts(key, label, parts(before[key]), parts(after[key]));
    const [old, now] = [text(before[key]), text(after[key])];
    return old === now ? [] : [{ id: key, label, before: old, after: now }];
  });
}

function ofParts(
  key: string,
  label: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].flatMap((name) => {
    const [old, now] = [before.get(name) ?? '（无）', after.get(name) ?? '（删除）'];
    return old === now ? [] : [{ id: `${key}.${name}`, label: `${label} ${name}`, before: old, after: now }];
  });
  const kept = (map: ReadonlyMap<string, string>) =>
    [...map.keys()].filter((name) => before.has(name) && after.has(name));
  const moved = kept(before).join('\n') !== kept(after).join('\n');
  if (!moved) return changed;
  const order = (map: ReadonlyMap<string, string>) => kept(map).join('、');
  return [...changed, { id: `${key}.order`, label: `${label}次序`, before: order(before), after: order(after) }];
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (value === true) return '是';
  if (value === false) return '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}
