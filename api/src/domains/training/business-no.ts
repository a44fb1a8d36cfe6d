import { localDateOf } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { takeNumbers } from '../../platform/numbers/take-numbers.ts';

/** What each business number of training begins with (02 §2.2, A03). */
export const PREFIXES = {
  INSTITUTION: 'JG',
  PROJECT: 'XM',
  APPLICATION: 'SB',
  FILING: 'BA',
  REVIEW_BATCH: 'PS',
  INSPECTION: 'NJ',
  ROUND: 'BM',
  ENROLMENT: 'XY',
  CHANGE: 'BG',
  SURVEY: 'DC',
  PROPOSAL: 'JY',
  EXIT: 'TX',
  COMPLETION: 'JK',
  SPOT_CHECK: 'CC',
  CLASS: 'BJ',
  SESSION: 'KC',
  CORRECTION: 'KG',
  LEAVE: 'QJ',
  SATISFACTION: 'MY',
  RUN: 'BC',
  CONTRACT: 'HT',
  SUBSIDY: 'BZ',
  LEDGER: 'BX',
  REVERSAL: 'CZ',
  RUN_CHANGE: 'BB',
  PAYOUT: 'FF',
  COMPLETION_AMENDMENT: 'JB',
} as const;

/**
 * The next number of a kind: prefix, district (310000 for the city), year, five digits: `JG310109202600007`. Never reused (02 §2.2).
 */
export async function takeBusinessNo(tx: Ctx, kind: keyof typeof PREFIXES, districtCode: string): Promise<string> {
  const [no = ''] = await takeBusinessNos(tx, kind, districtCode, 1);
  return no;
}

/** So many of them, one after the other. */
export async function takeBusinessNos(
  tx: Ctx,
  kind: keyof typeof PREFIXES,
  districtCode: string,
  count: number,
): Promise<string[]> {
  const prefix = PREFIXES[kind];
  const year = localDateOf(tx.app.clock.now()).slice(0, 4);
  const first = await takeNumbers(tx, `training-${prefix}-${districtCode}-${year}`, count);
  return Array.from(
    { length: count },
    (_, n) => `${prefix}${districtCode}${year}${String(first + n).padStart(5, '0')}`,
  );
}
