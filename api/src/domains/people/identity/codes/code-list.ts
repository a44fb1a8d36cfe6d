/** One entry of a code list. */
export interface CodeItem {
  code: string;
  title: string;
  /** The code that other systems expect, where it differs. */
  externalCode?: string;
}

/** A code list as it enters the dictionary of the platform. */
export interface CodeList {
  dictCode: string;
  title: string;
  /** The standard that fixes the values, or 本市代码 for a list of our own. */
  standard: string;
  items: readonly CodeItem[];
  /** Of a list that administrators keep (ADR 0027): `fixed` are the codes that the program acts upon. `items` is what is shipped. */
  kept?: { fixed: readonly string[] };
}

/** Name of the lists that no standard fixes. */
export const LOCAL_STANDARD = '本市代码';

/** Makes a list of pairs of code and title. */
export function codeList(
  dictCode: string,
  title: string,
  standard: string,
  pairs: readonly (readonly [code: string, title: string])[],
): CodeList {
  return { dictCode, title, standard, items: pairs.map(([code, itemTitle]) => ({ code, title: itemTitle })) };
}

/** A list that administrators keep; codes that the program acts upon are neither withdrawn nor taken away. */
export const keptBy = (list: CodeList, fixed: readonly string[] = []): CodeList => ({ ...list, kept: { fixed } });
