import { randomInt } from 'node:crypto';
import { faultOfIdNumber } from '../../mini-alipay/src/lib/number-checks.ts';

/** Somebody fictional, of nobody's but one test: the product under test is shared with others. */
export interface Citizen {
  name: string;
  idNo: string;
  birthDate: string;
}

const SIGNS = [...'子丑寅卯辰巳午未申酉戌亥'];

/** A man of Hongkou who was not there before. */
export function newCitizen(): Citizen {
  const name = `测${SIGNS[randomInt(12)]}${SIGNS[randomInt(12)]}${SIGNS[randomInt(12)]}`;
  const two = (number: number) => String(number).padStart(2, '0');
  const birthDate = `${1990 + randomInt(12)}-${two(1 + randomInt(12))}-${two(1 + randomInt(28))}`;
  const body = `310109${birthDate.replaceAll('-', '')}${two(randomInt(100))}${1 + 2 * randomInt(5)}`;
  return { name, idNo: idNumberOf(body), birthDate };
}

/** An ID number from its first seventeen digits. */
export function idNumberOf(body: string): string {
  const idNo = [...'0123456789X'].map((check) => body + check).find((number) => !faultOfIdNumber(number));
  if (!idNo) throw new Error(`${body} has no check character`);
  return idNo;
}
