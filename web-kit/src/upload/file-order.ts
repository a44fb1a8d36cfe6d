import type { StoredFile } from './send-file.ts';

/** The list with the file that has arrived: in the place of the one that it replaces, else at the end. */
export function placed(files: readonly StoredFile[], arrived: StoredFile, replaces: string | undefined): StoredFile[] {
  const others = files.filter((one) => one.id !== arrived.id);
  const at = others.findIndex((one) => one.id === replaces);
  return at < 0 ? [...others, arrived] : others.map((one) => (one.id === replaces ? arrived : one));
}

/** The list with one file a place further up (-1) or down (1); the same list where there is no such place. */
export function moved(files: readonly StoredFile[], id: string, by: -1 | 1): StoredFile[] {
  const next = [...files];
  const from = next.findIndex((one) => one.id === id);
  const [file] = next.slice(from, from + 1);
  const to = from + by;
  if (!file || from < 0 || to < 0 || to >= next.length) return next;
  next.splice(from, 1);
  next.splice(to, 0, file);
  return next;
}
