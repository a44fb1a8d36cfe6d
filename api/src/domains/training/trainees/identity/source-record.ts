import { z } from 'zod';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { parseIdNumber, parsePersonName } from '../../../people/index.ts';
import { hasCode, TRAINEE_CATEGORY } from '../../codes.ts';
import type { IdentityRecord } from './identity-record.ts';

const day = z.iso.date();

/** A person as the discharge system sends him; what it sends besides is left. */
const schema = z.object({
  idNo: z.string(),
  name: z.string().trim().min(1).max(50),
  gender: z.string().max(1).nullish(),
  birthDate: day,
  personCategory: z.string().refine((code) => hasCode(TRAINEE_CATEGORY, code)),
  serviceFrom: day.nullish(),
  serviceTo: day.nullish(),
  dischargeDate: day,
  dischargeKind: z.string().trim().max(20).nullish(),
  registered: z.boolean(),
  registeredOn: day.nullish(),
  districtCode: z.string().regex(/^\d{6}$/),
  streetCode: z.string().max(9).nullish(),
  phone: z.string().max(20).nullish(),
  alive: z.boolean(),
  recordState: z.enum(['ACTIVE', 'MOVED', 'CANCELLED']),
  updatedAt: z.iso.datetime({ offset: true }),
});

/** The words of an answer are not in the agreed encoding: nothing of it may be believed (02 §12.7). */
export class CharsetFault extends Error {
  override readonly name = 'CharsetFault';
}

/**
 * Bytes of another encoding read as UTF-8, or UTF-8 read as Latin-1; neither occurs in a Chinese name or a code. The middle dot of names
 * (阿卜杜拉·买买提) is a letter of both; Chinese read as Latin-1 never consists of it alone.
 */
const MISREAD = /[\uFFFD\u0080-\u00B6\u00B8-\u00FF]/;

/** @throws CharsetFault when a text was written in another encoding */
export function checkCharset(record: unknown): void {
  if (typeof record !== 'object' || record === null) return;
  if (Object.values(record).some((value) => typeof value === 'string' && MISREAD.test(value)))
    throw new CharsetFault('退役退休系统的数据不是约定的UTF-8编码');
}

/** What is wrong with a record that does not fit, by the names of its fields; its values are personal and stay out. */
export function describeBad(given: unknown, now: Date): { idNo: string | null; why: string } {
  const number =
    typeof given === 'object' && given !== null && 'idNo' in given && typeof given.idNo === 'string'
      ? parseIdNumber(given.idNo, { today: localDateOf(now) })
      : undefined;
  const read = schema.safeParse(given);
  const fields = read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
  const wrong = number?.ok ? fields : ['idNo', ...fields.filter((field) => field !== 'idNo')];
  return { idNo: number?.ok ? number.idNo18 : null, why: `不合规范的字段：${wrong.join('、')}`.slice(0, 200) };
}

/** A record as it was sent; undefined where it does not fit the agreed form. */
export function readRecord(given: unknown, now: Date): IdentityRecord | undefined {
  const read = schema.safeParse(given);
  if (!read.success) return undefined;
  const { idNo, name, personCategory, updatedAt, ...rest } = read.data;
  const number = parseIdNumber(idNo, { today: localDateOf(now) });
  if (!number.ok) return undefined;
  // Written as the account's name is, or dots and spaces would make two persons of one (B03).
  const known = parsePersonName(name);
  return {
    ...rest,
    name: known.ok ? known.value : name,
    idNo: number.idNo18,
    category: personCategory,
    sourceUpdatedAt: new Date(updatedAt),
  };
}
