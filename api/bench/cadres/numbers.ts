import { buildIdNumber } from '../../src/domains/people/index.ts';

const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1940, 0, 1);

/** The ID number of the n-th cadre, who lives in one of the streets in turn. */
export function idNoOf(n: number, streets: readonly string[]): { idNo: string; street: string } {
  const at = n % streets.length;
  const street = streets[at] ?? '';
  const born = new Date(FIRST_BIRTH + Math.floor(n / streets.length) * DAY_MS).toISOString().slice(0, 10);
  return { idNo: buildIdNumber(street.slice(0, 6), born, 101 + 2 * at), street };
}
