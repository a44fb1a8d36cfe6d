import type { FilterOption } from './filter.types.ts';

/** The values of an enumeration as options of a filter, in the order of its words. */
export function wordOptions<Value extends string>(
  words: Readonly<Record<Value, string>>,
): (FilterOption & { value: Value })[] {
  return wordKeys(words).map((value) => ({ value, label: words[value] }));
}

/** The values of an enumeration in the order of its words. */
export function wordKeys<Value extends string>(words: Readonly<Record<Value, string>>): Value[] {
  // Object.keys widens to string; the type of the words says which keys there are.
  return Object.keys(words) as Value[];
}
