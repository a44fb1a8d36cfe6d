/** Where something like an ID number was found after the plaintext was cleared (03 §41.12: 0 hits in column, dumps and logs); never the number. */
export interface Leftover {
  kind: '数据表' | '库对象' | '转储文件' | '日志文件';
  place: string;
  hits: number;
}

/** 18 digits of an ID number with a date in them, for PostgreSQL and for files. */
const NUMBER = '[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]';
export const SQL_PATTERN = `(^|[^0-9])${NUMBER}([^0-9]|$)`;
/** Ciphers, indexes and codes: of many thousand random digits some look like a number. */
export const SQL_SEALED =
  '\\m[0-9a-fA-F]{64}\\M|g1\\.[A-Z0-9]+-[A-Z]+-v[0-9]+\\.[A-Za-z0-9_-]+|w1\\.[A-Za-z0-9$.:/+=_-]+';

const PATTERN = new RegExp(`(?<![0-9])${NUMBER}(?![0-9])`, 'g');
const SEALED = /\b[0-9a-fA-F]{64}\b|g1\.[A-Z0-9]+-[A-Z]+-v[0-9]+\.[A-Za-z0-9_-]+|w1\.[A-Za-z0-9$.:/+=_-]+/g;

/** How many ID numbers a text has beside what is encrypted. */
export function countNumbers(text: string): number {
  // Most texts have none at all, and need no second look.
  if (text.search(PATTERN) < 0) return 0;
  return text.replace(SEALED, ' ').match(PATTERN)?.length ?? 0;
}

/** The places as one sentence, at most so many. */
export function tellLeftovers(found: readonly Leftover[]): string {
  const MOST = 5;
  const told = found.slice(0, MOST).map(({ kind, place, hits }) => `${kind} ${place}（${hits}处）`);
  return `明文残留：${told.join('、')}${found.length > MOST ? `等${found.length}个位置` : ''}`;
}
