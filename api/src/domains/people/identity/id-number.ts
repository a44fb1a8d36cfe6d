import { isLocalDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { idCheckCharacter } from '../../../platform/crypto/index.ts';
import { normaliseNumberText } from './normalise-text.ts';
import type { Outcome } from './outcome.ts';

/** GB/T 2261.1: 1 male, 2 female. */
export type SexCode = '1' | '2';

export interface IdNumber {
  /** The 18-character form that is stored and compared. */
  idNo18: string;
  birthDate: LocalDate;
  sex: SexCode;
}

export interface IdNumberOptions {
  /** The local date on which age is counted. */
  today: LocalDate;
  /** Lowest age in years; 17 for applicants (`identity.minAge`), none by default. */
  minAge?: number;
  /** Highest age in years, 130 by default. */
  maxAge?: number;
}

/** Youngest applicant until somebody changes it (`identity.minAge`; clause 2.3, assumption A06). */
export const APPLICANT_MIN_AGE = 17;

/**
 * Normalises and checks a resident ID number (GB 11643, clause 2.3). 15-digit numbers become 18 digits. The region
 * prefix is never a reason to refuse: numbers of abolished districts such as 闸北, 卢湾 or 南汇 stay valid.
 *
 * @returns the number with what it says about the person, or E-0001 with the reason
 */
export function parseIdNumber(input: string, options: IdNumberOptions): Outcome<IdNumber, 'E-0001'> {
  const text = normaliseNumberText(input).toUpperCase();
  if (text === '') return refuse('请填写身份证号码');
  if (text.length !== 18 && text.length !== 15) {
    return refuse(`身份证号码应为18位（旧号15位），当前为${[...text].length}位，请核对后重新输入`);
  }
  const body = text.length === 15 ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17);
  if (!/^\d{17}$/.test(body) || !/^[\dX]?$/.test(text.slice(17))) {
    return refuse('身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母');
  }
  const birthDate = `${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`;
  const birthProblem = problemOfBirth(birthDate, options);
  if (birthProblem) return refuse(birthProblem);
  const idNo18 = body + idCheckCharacter(body);
  if (text.length === 18 && text !== idNo18) return refuse('身份证号码校验位不正确，请核对后重新输入');
  return { ok: true, idNo18, birthDate, sex: Number(body[16]) % 2 === 1 ? '1' : '2' };
}

/** Completed years of age on a local date. Somebody born on 29 February turns a year older on 1 March of common years. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * Builds a valid number, for tests and demonstration data.
 *
 * @param region 6 digits (GB/T 2260)
 * @param birth the birth date
 * @param sequence 0–999, odd for men
 * @throws RangeError when a part has the wrong shape
 */
export function buildIdNumber(region: string, birth: LocalDate, sequence: number): string {
  if (!/^\d{6}$/.test(region) || !isLocalDate(birth) || !Number.isInteger(sequence) || sequence < 0 || sequence > 999) {
    throw new RangeError(`Not the parts of an ID number: ${region} ${birth} ${sequence}`);
  }
  const body = region + birth.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return body + idCheckCharacter(body);
}

function problemOfBirth(
  birthDate: LocalDate,
  { today, minAge = 0, maxAge = 130 }: IdNumberOptions,
): string | undefined {
  if (!isLocalDate(birthDate)) return '身份证号码中的出生日期不存在，请核对后重新输入';
  if (birthDate > today) return '身份证号码中的出生日期晚于今天，请核对后重新输入';
  const age = ageOn(birthDate, today);
  if (age > maxAge) return `身份证号码对应的年龄超过${maxAge}岁，请核对后重新输入`;
  if (age < minAge) return `身份证号码对应的年龄未满${minAge}岁，不能办理`;
  return undefined;
}

function refuse(message: string): { ok: false; code: 'E-0001'; message: string } {
  return { ok: false, code: 'E-0001', message };
}
