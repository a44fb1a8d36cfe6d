import { type SqlInstant, toDate } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { isLocalDate, isReckonable } from '../calendar/index.ts';
import { findDictionary, isOffered, titleOfCode } from '../forms/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { amountOf, wrongMoney } from '../money/index.ts';
import type { Column } from './columns.ts';

/** A value that may be written, or in Chinese what is wrong with it. */
export type Read = { value: unknown } | { fault: string };

const WHOLE = { small: 32_767, usual: 2_147_483_647, big: 999_999_999_999_999 };
const given = (value: unknown) => value !== null && value !== undefined && value !== '';

/**
 * Reads what somebody has filled in: as the API gives it, or (`text`) as the cell of a sheet holds it. Nothing where the column takes nothing;
 * texts lose blanks at their ends.
 */
export function readValue(ctx: Ctx, column: Column, raw: unknown, text = false): Read {
  const value = typeof raw === 'string' ? raw.trim() : raw;
  if (!given(value))
    return column.nullable || column.filled
      ? { value: column.nullable ? null : undefined }
      : { fault: `请填写${column.title}` };
  const read = text ? fromText(column, String(value)) : value;
  const fault = read === undefined ? `${column.title}不正确` : (faultOf(column, read) ?? checkFault(ctx, column, read));
  return fault ? { fault } : { value: read };
}

const YES: Readonly<Record<string, boolean>> = { 是: true, 否: false, '√': true, '×': false };

/** A cell of a sheet as a value of its kind; undefined where it is none. */
function fromText(column: Column, text: string): unknown {
  switch (column.kind) {
    case 'flag':
      return YES[text];
    case 'whole':
      return /^-?\d{1,15}$/.test(text) ? (column.size === 'big' ? text : Number(text)) : undefined;
    case 'choice':
      return codeOf(column.words, text);
    case 'code':
    case 'veiled':
      return column.list === undefined ? text : (codeOf(offeredOf(column.list), text) ?? text);
    case 'text':
      return column.words ? codeOf(column.words, text) : text;
    case 'texts':
      return text.split(/[、,，;；]/).map((one) => codeOf(column.words ?? {}, one.trim()) ?? one.trim());
    case 'moment':
      return Number.isNaN(Date.parse(text)) ? undefined : new Date(text);
    default:
      return text;
  }
}

const codeOf = (words: Readonly<Record<string, string>>, text: string) =>
  Object.entries(words).find(([code, word]) => word === text || code === text)?.[0];

/** The codes that a list offers, with their titles. */
const offeredOf = (list: string) =>
  Object.fromEntries(
    (findDictionary(list)?.items ?? []).filter(({ withdrawn }) => !withdrawn).map(({ code, title }) => [code, title]),
  );

function faultOf(column: Column, value: unknown): string | undefined {
  const { title } = column;
  switch (column.kind) {
    case 'veiled': {
      const text = String(value);
      if ([...text].length > column.max) return `${title}不能超过${column.max}个字`;
      if (column.pattern && !column.pattern.of.test(text)) return column.pattern.says;
      return column.list === undefined ? undefined : codeFault(column.list, title, text);
    }
    case 'text':
    case 'sealed': {
      const length = [...String(value)].length;
      if (column.kind === 'text' && column.words && !Object.hasOwn(column.words, String(value)))
        return `${title}不在可选范围内`;
      if (column.max !== undefined && length > column.max) return `${title}不能超过${column.max}个字`;
      return column.kind === 'text' && column.fixed && length !== column.max
        ? `${title}应为${column.max}位`
        : undefined;
    }
    case 'link':
      return isUuid(String(value)) ? undefined : `${title}不存在`;
    case 'links':
      return (value as string[]).every(isUuid) ? undefined : `${title}不存在`;
    case 'day':
      return isLocalDate(String(value)) && isReckonable(String(value)) ? undefined : `${title}应为正确的日期`;
    case 'moment':
      return Number.isNaN(toDate(value as SqlInstant).getTime()) ? `${title}应为正确的时间` : undefined;
    case 'whole': {
      const number = Number(value);
      const most = Math.min(column.most ?? Number.POSITIVE_INFINITY, WHOLE[column.size ?? 'usual']);
      const least = column.least ?? (column.words ? 0 : -most);
      if (!Number.isInteger(number)) return `${title}应为整数`;
      return number < least || number > most ? `${title}应在${least}至${most}之间` : undefined;
    }
    case 'decimal': {
      const { digits, scale, money, least } = column;
      const whole = digits - scale;
      const wrong = money && wrongMoney(String(value), whole);
      if (wrong) return wrong;
      if (!new RegExp(`^-?\\d{1,${whole}}(\\.\\d{1,${scale}})?$`).test(String(value)))
        return `${title}应为数字，小数不超过${scale}位`;
      return least !== undefined && amountOf(String(value)).lt(least) ? `${title}不能小于${least}` : undefined;
    }
    case 'choice':
      return Object.hasOwn(column.words, String(value)) ? undefined : `${title}不在可选范围内`;
    case 'code':
      return codeFault(column.list, title, String(value));
    case 'texts':
      return column.words && !(value as string[]).every((one) => Object.hasOwn(column.words ?? {}, one))
        ? `${title}不在可选范围内`
        : undefined;
    default:
      return undefined;
  }
}

function codeFault(list: string, title: string, code: string): string | undefined {
  if (isOffered(list, code)) return undefined;
  return titleOfCode(list, code) ? `${title}已停用，请另选一项` : `${title}不在可选范围内`;
}

/** Rules that a domain knows by name: check digits of ID numbers, of bank accounts. */
function checkFault(ctx: Ctx, column: Column, value: unknown): string | undefined {
  if (!('check' in column) || !column.check) return undefined;
  const message = ctx.app.registry.valueCheck(column.check)(String(value), ctx);
  return message && (message.includes(column.title) ? message : `${column.title}：${message}`);
}
