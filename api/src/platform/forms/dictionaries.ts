/** One entry of a code list. */
export interface DictionaryItem {
  code: string;
  title: string;
  /** No longer offered: records that have the code still show its title. */
  withdrawn?: boolean | undefined;
}

/** A code list with its standard: 民族, GB/T 3304 (01 §2.6 "Dictionary"). */
export interface Dictionary {
  dictCode: string;
  title: string;
  /** GB/T number, where there is one. */
  standard?: string | undefined;
  /** In the order in which they are offered. */
  items: readonly DictionaryItem[];
  /** Of a list that administrators keep (ADR 0027); absent where a law, a standard or the program itself says what is in it. */
  kept?: { fixed: readonly string[] } | undefined;
}

/** A list whose versions administrators write: `items` is what is shipped, `fixed` the codes that the program acts upon. */
type KeptDictionary = Dictionary & { kept: NonNullable<Dictionary['kept']> };

interface Known {
  shipped: Dictionary;
  items: readonly DictionaryItem[];
  byCode: ReadonlyMap<string, DictionaryItem>;
}

const dictionaries = new Map<string, Known>();
const known = (shipped: Dictionary, items: readonly DictionaryItem[]): Known => ({
  shipped,
  items,
  byCode: new Map(items.map((item) => [item.code, item])),
});

/** Makes a code list known to forms and to `dictionary(code)`. Called while modules load. */
export function registerDictionary(dictionary: Dictionary): void {
  const before = dictionaries.get(dictionary.dictCode);
  if (before && before.shipped.items !== dictionary.items)
    throw new Error(`dictionary “${dictionary.dictCode}” is registered twice`);
  dictionaries.set(dictionary.dictCode, known(dictionary, dictionary.items));
}

/** What a kept list says from now on; of any other list, and of one that nobody knows, nothing is changed. */
export function setDictionaryItems(dictCode: string, items: readonly DictionaryItem[]): void {
  const before = dictionaries.get(dictCode);
  if (before?.shipped.kept) dictionaries.set(dictCode, known(before.shipped, items));
}

/** The lists that administrators keep, as they are shipped. */
export function keptDictionaries(): KeptDictionary[] {
  const all = [...dictionaries.values()].map(({ shipped }) => shipped);
  return all.filter((list): list is KeptDictionary => list.kept !== undefined);
}

/** A list as it is now, entries that were withdrawn included. */
export function findDictionary(dictCode: string): Dictionary | undefined {
  const found = dictionaries.get(dictCode);
  return found && { ...found.shipped, items: found.items };
}

/** The title of a code, withdrawn or not; undefined when list or code is unknown. */
export function titleOfCode(dictCode: string, code: string): string | undefined {
  return dictionaries.get(dictCode)?.byCode.get(code)?.title;
}

/** Whether a code may be chosen now. */
export function isOffered(dictCode: string, code: string): boolean {
  const item = dictionaries.get(dictCode)?.byCode.get(code);
  return item !== undefined && !item.withdrawn;
}
