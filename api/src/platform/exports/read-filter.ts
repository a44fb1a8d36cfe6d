import { z } from 'zod';
import { isReckonable } from '../calendar/index.ts';
import { badInput } from '../errors/index.ts';

const WRONG = '筛选条件格式不正确，请清除筛选后重新设置';
const LONGEST = 4000;

/** A day of a filter: YYYY-MM-DD, of the years that the calendar reckons with. */
export const exportDay = z.iso.date().refine(isReckonable).nullish();

/** How a filter comes, where it is not JSON in `filter` that must be there. */
export interface FilterSource<Request> {
  /** Field of the form or the address that holds the JSON. */
  field?: string;
  /** What is meant where the field is absent. */
  absent?: Request;
  /** Messages for fields of the filter that deserve one of their own. */
  messages?: Readonly<Record<string, string>>;
}

/**
 * Reads what a page wants to have as a file: its filter, as JSON in one field of a form (`request.body`) or of an address (`request.query`).
 *
 * @throws BAD_INPUT naming the field, for a filter that the page itself could not have
 */
export function readExportFilter<Request>(
  schema: z.ZodType<Request>,
  source: unknown,
  { field = 'filter', absent, messages = {} }: FilterSource<Request> = {},
): Request {
  const wrong = (path = field, message = WRONG) => badInput([{ path, message }]);
  const given = z.record(z.string(), z.unknown()).safeParse(source ?? {});
  if (!given.success) throw wrong();
  const text = given.data[field] ?? '';
  if (text === '' && absent !== undefined) return absent;
  if (typeof text !== 'string' || text.length > LONGEST) throw wrong();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong();
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path ?? [];
  throw wrong([field, ...at].join('.'), messages[String(at[0])]);
}
