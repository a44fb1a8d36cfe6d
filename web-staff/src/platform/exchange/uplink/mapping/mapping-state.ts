import type {
  UplinkEntryContentFragment,
  UplinkFieldType,
  UplinkItemInput,
  UplinkSourcesQuery,
  UplinkTransform,
} from '../../../../generated/graphql.ts';

export type SourceField = UplinkSourcesQuery['uplinkSources'][number]['fields'][number];

/** A code of ours and theirs, with the editor's own key of the line. */
export interface DraftPair {
  key: number;
  from: string;
  to: string;
}

/** An item while it is edited; `key` is the editor's own. */
export interface DraftItem {
  key: number;
  internalField: string;
  targetName: string;
  type: UplinkFieldType;
  transform: UplinkTransform;
  codes: DraftPair[];
  dateFormat: string;
  required: boolean;
}

const FORMATS: Readonly<Record<string, string>> = { DATE: 'yyyy-MM-dd', DATETIME: 'yyyy-MM-dd HH:mm:ss' };

let keys = 0;
/** A key that no line has had. */
export function nextKey(): number {
  keys += 1;
  return keys;
}

export function draftItems(items: UplinkEntryContentFragment['items']): DraftItem[] {
  return items.map((item) => ({
    key: nextKey(),
    internalField: item.internalField,
    targetName: item.targetName,
    type: item.type,
    transform: item.transform,
    codes: (item.codes ?? []).map(({ from, to }) => ({ key: nextKey(), from, to })),
    dateFormat: item.dateFormat ?? 'yyyy-MM-dd',
    required: item.required,
  }));
}

/** How a field starts: under its own name; dates formatted, what is of a person masked. */
function itemOf(field: SourceField, taken: ReadonlySet<string>): DraftItem {
  const date = FORMATS[field.type];
  const sensitive = field.sensitivity !== 'NONE';
  return {
    key: nextKey(),
    internalField: field.name,
    targetName: freeName(field.name, taken),
    type: field.type,
    transform: sensitive ? 'MASK' : date ? 'DATE_FORMAT' : 'NONE',
    codes: [],
    dateFormat: date ?? 'yyyy-MM-dd',
    required: false,
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.has(free)) return free;
    free = `${name}${n}`;
  }
}

/** Puts a field among the items, at the end or before the one at `at`. */
export function addField(items: readonly DraftItem[], field: SourceField, at = items.length): DraftItem[] {
  const added = itemOf(field, new Set(items.map(({ targetName }) => targetName)));
  return [...items.slice(0, at), added, ...items.slice(at)];
}

/** Gives an item another field; the receiver's name and 必填 stay. */
export function replaceField(items: readonly DraftItem[], key: number, field: SourceField): DraftItem[] {
  return items.map((item) => {
    if (item.key !== key) return item;
    const { targetName, required } = item;
    return { ...itemOf(field, new Set()), key, targetName, required };
  });
}

export function changeItem(items: readonly DraftItem[], key: number, patch: Partial<DraftItem>): DraftItem[] {
  return items.map((item) => (item.key === key ? { ...item, ...patch } : item));
}

export function removeItem(items: readonly DraftItem[], key: number): DraftItem[] {
  return items.filter((item) => item.key !== key);
}

/** Moves an item to a place; beyond the ends it stays at the end. */
export function moveItem(items: readonly DraftItem[], key: number, to: number): DraftItem[] {
  const from = items.findIndex((item) => item.key === key);
  const moved = items[from];
  if (!moved) return [...items];
  const others = removeItem(items, key);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** The items as the API takes them. */
export function itemInputs(items: readonly DraftItem[]): UplinkItemInput[] {
  return items.map(({ internalField, targetName, type, transform, codes, dateFormat, required }) => ({
    internalField,
    targetName,
    type,
    transform,
    required,
    ...(transform === 'CODE_MAP' ? { codes: codes.map(({ from, to }) => ({ from: from.trim(), to: to.trim() })) } : {}),
    ...(transform === 'DATE_FORMAT' ? { dateFormat } : {}),
  }));
}
