/** One entry of a code list. */
export interface DictionaryItem {
  code: string;
  title: string;
}

/** A code list with its standard: 民族, GB/T 3304 (01 §2.6 "Dictionary"). */
export interface Dictionary {
  dictCode: string;
  title: string;
  /** GB/T number, where there is one. */
  standard?: string | undefined;
  items: readonly DictionaryItem[];
}

const dictionaries = new Map<string, Dictionary & { titles: ReadonlyMap<string, string> }>();

/** Makes a code list known to forms and to `dictionary(code)`. Called while modules load. */
export function registerDictionary(dictionary: Dictionary): void {
  const known = dictionaries.get(dictionary.dictCode);
  if (known && known.items !== dictionary.items)
    throw new Error(`dictionary “${dictionary.dictCode}” is registered twice`);
  dictionaries.set(dictionary.dictCode, {
    ...dictionary,
    titles: new Map(dictionary.items.map((i) => [i.code, i.title])),
  });
}

export function findDictionary(dictCode: string): Dictionary | undefined {
  return dictionaries.get(dictCode);
}

/** The title of a code; undefined when list or code is unknown. */
export function titleOfCode(dictionary: string, code: string): string | undefined {
  return dictionaries.get(dictionary)?.titles.get(code);
}
