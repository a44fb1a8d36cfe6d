/** Columns that are not part of what the code of a row protects (03 §41.7). */
const OUTSIDE = new Set(['rowMac', 'rowVersion']);

/**
 * The one spelling of a row, of which the service makes its code (03 §41.7): JSON without spaces, keys sorted, numbers as text, null explicit,
 * `rowMac` and `rowVersion` left out at the first level.
 *
 * @param table whose row it is, where the code is to say so: its name and a zero byte stand before the row
 * @throws TypeError for what has no single spelling
 */
export function canonicalRow(row: Readonly<Record<string, unknown>>, table?: string): string {
  const text = spelled(Object.fromEntries(Object.entries(row).filter(([column]) => !OUTSIDE.has(column))));
  return table === undefined ? text : `${table}\0${text}`;
}

function spelled(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value === 'number' && Number.isFinite(value)) return `"${JSON.stringify(value)}"`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return spelledObject(value);
  throw new TypeError(`no canonical form for a ${typeof value}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function spelledObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${spelled(member)}`);
  return `{${members.join(',')}}`;
}
