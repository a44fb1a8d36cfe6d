import { buildIdNumber } from '../../src/domains/people/index.ts';

/** What follows of a made-up person's ID number: the registers of other offices know him by nothing else. */
export const nameOf = (idNo: string): string => `测试${idNo.slice(6, 17)}`;
export const birthOf = (idNo: string): string => `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
export const ADDRESS = '示范路1号';
export const RETIRED = '2008-05-31';
/** A number from 0 to 99 that decides what other offices say of somebody. */
export const diceOf = (idNo: string): number => Number(idNo.slice(6, 17)) % 97;

const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1940, 0, 1);

/** The ID number of the n-th cadre, who lives in one of the streets in turn. */
export function idNoOf(n: number, streets: readonly string[]): { idNo: string; street: string } {
  const at = n % streets.length;
  const street = streets[at] ?? '';
  const born = new Date(FIRST_BIRTH + Math.floor(n / streets.length) * DAY_MS).toISOString().slice(0, 10);
  return { idNo: buildIdNumber(street.slice(0, 6), born, 101 + 2 * at), street };
}
