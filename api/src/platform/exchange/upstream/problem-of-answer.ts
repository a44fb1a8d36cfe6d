import type { DataSourceField } from '../source-field.ts';
import type { ChannelRow } from './channel-driver.ts';

/** Under which names answers of the city's departments say how it went, beside their data. */
const STATUS_NAMES = ['code', 'status', 'errcode', 'errorcode', 'resultcode', 'retcode', 'returncode', 'respcode'];
const SUCCESS_NAMES = ['success', 'succeed', 'ok'];

/** 0, 000000, 200, 20000. */
const GOOD_NUMBER = /^(0+|20*0|2\d\d)$/;
const NUMBER = /^-?\d+$/;
const BAD_WORD = /^(e\d+|err(or)?|fail(ed|ure)?|exception|false|n|no)$/i;

/** What an answer of a question came to. */
interface Answered {
  /** As it came. */
  answer: unknown;
  /** What stands where the list should; undefined: nothing does. */
  list: unknown;
  /** Under our names. */
  rows: readonly ChannelRow[];
  fields: readonly DataSourceField[];
}

/**
 * Why an answer that arrived whole is a failure of the source and not "nobody found" (03 §35.6): it says itself that it failed, where its list
 * should be there is nothing, or no row has a single field that the source is described by. An answer with rows is believed whatever its code.
 */
export function problemOfAnswer({ answer, list, rows, fields }: Answered): string | undefined {
  if (rows.length > 0) {
    const names = fields.map(({ name }) => name).filter((name) => rows.some((row) => row[name] !== undefined));
    if (fields.length === 0 || names.some((name) => !isVerdict(nameOf(name)))) return undefined;
    // The error itself was read as a row.
    return failureOf(answer) ?? (names.length === 0 ? '上游应答中没有已登记的字段' : undefined);
  }
  const failure = failureOf(answer);
  if (failure !== undefined) return failure;
  return list === undefined && !saysWell(answer) ? '上游应答中没有数据列表' : undefined;
}

/** What the answer itself says of its failure; its own words may name a person and stay outside. */
function failureOf(answer: unknown): string | undefined {
  for (const [name, text] of verdictsOf(answer)) {
    const good = SUCCESS_NAMES.includes(name) ? text !== 'false' && text !== '0' : !isBadCode(text);
    if (!good) return `上游应答业务错误（${text.replace(/[^\w.-]/g, '').slice(0, 20) || '未说明'}）`;
  }
  return undefined;
}

/** 1 is success to some and failure to others: it decides nothing. */
function isBadCode(text: string): boolean {
  if (NUMBER.test(text)) return text !== '1' && !GOOD_NUMBER.test(text);
  return BAD_WORD.test(text);
}

/** An answer that says in so many words that all went well may leave its list out when there is nothing to list. */
function saysWell(answer: unknown): boolean {
  return verdictsOf(answer).some(([name, text]) =>
    SUCCESS_NAMES.includes(name)
      ? text === 'true' || text === '1'
      : GOOD_NUMBER.test(text) || /^(ok|success|succeed)$/i.test(text),
  );
}

const nameOf = (key: string): string => key.toLowerCase().replace(/[_-]/g, '');

const isVerdict = (name: string): boolean => STATUS_NAMES.includes(name) || SUCCESS_NAMES.includes(name);

function verdictsOf(answer: unknown): [name: string, text: string][] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [];
  return Object.entries(answer).flatMap(([key, value]): [string, string][] => {
    const name = nameOf(key);
    return isVerdict(name) && ['string', 'number', 'boolean'].includes(typeof value)
      ? [[name, String(value).trim()]]
      : [];
  });
}
