import { z } from 'zod';
import { isReckonable } from '../calendar/index.ts';
import { badInput } from '../errors/index.ts';
import { parseForeignJson } from '../kernel/json-depth.ts';
import type { ListSort } from '../lists/index.ts';

const WRONG = '筛选条件格式不正确，请清除筛选后重新设置';
const LONGEST = 4000;

/** A day of a filter: YYYY-MM-DD, of the years that the calendar reckons with. */
export const exportDay = z.iso.date().refine(isReckonable).nullish();

/** In which order a list is to be written, by the heads of its columns as the page is sorted; the newest first unless said. */
export const exportSort = <Field extends string>({ fields }: { fields: readonly Field[] }) =>
  z.strictObject({ field: z.enum(fields), direction: z.enum(['ASC', 'DESC']) }).nullish() as z.ZodType<
    ListSort<Field> | null | undefined
  >;

/** How a filter comes, where it is not JSON in `filter`. */
export interface FilterSource {
  /** Field of the form or the address that holds the JSON. */
  field?: string;
  /** Messages for fields of the filter that deserve one of their own. */
  messages?: Readonly<Record<string, string>>;
}

/**
 * Reads what a page wants to have as a file: its filter, as JSON in one field of a form (`request.body`) or of an address (`request.query`).
 * No filter is the same as an empty one: all of the list, unless its schema asks for a subject.
 *
 * @throws BAD_INPUT naming the field, for a filter that the page itself could not have
 */
export function readExportFilter<Request>(
  schema: z.ZodType<Request>,
  source: unknown,
  { field = 'filter', messages = {} }: FilterSource = {},
): Request {
  const wrong = (path = field, message = WRONG) => badInput([{ path, message }]);
  const given = z.record(z.string(), z.unknown()).safeParse(source ?? {});
  if (!given.success) throw wrong();
  const text = given.data[field] ?? '';
  if (typeof text !== 'string' || text.length > LONGEST) throw wrong();
  let value: unknown;
  try {
    value = parseForeignJson(text || '{}');
  } catch {
    throw wrong();
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path ?? [];
  throw wrong([field, ...at].join('.'), messages[String(at[0])]);
}
