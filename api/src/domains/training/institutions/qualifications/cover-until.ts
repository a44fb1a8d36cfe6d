import { tables } from '../../../../database/tables.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { requiredQualifications } from '../required-qualifications.ts';
import { readCoverage } from './in-force.ts';

/** What institutions hold that runs out before a last day, although they must have it: the message of E-1408, by institution. */
export async function coverageFaults(
  ctx: Ctx,
  asked: readonly { institutionId: string; institutionType: string; lastDay: LocalDate }[],
): Promise<(one: { institutionId: string; institutionType: string; lastDay: LocalDate }) => string | undefined> {
  const required = await requiredQualifications(ctx);
  const coverage = await readCoverage(
    ctx,
    asked.map(({ institutionId }) => institutionId),
  );
  return ({ institutionId, institutionType, lastDay }) => {
    const early = coverage.find(
      (one) =>
        one.institutionId === institutionId &&
        required(institutionType).includes(one.kind) &&
        one.validTo !== null &&
        one.validTo < lastDay,
    );
    return early && `${titleOfItem(QUALIFICATION, early.kind)}将于 ${early.validTo} 到期，早于培训结束日期`;
  };
}

/**
 * BR14-2: what ends on `lastDay` needs required qualifications that hold until then.
 *
 * @throws E-1408 办学许可证将于 2026-09-30 到期，早于培训结束日期
 */
export async function requireCoverage(ctx: Ctx, institutionId: string, lastDay: LocalDate): Promise<void> {
  const found = await tables(ctx)
    .selectFrom('training_institution')
    .select('institution_type as type')
    .where('id', '=', institutionId)
    .executeTakeFirst();
  const asked = { institutionId, institutionType: found?.type ?? '', lastDay };
  const early = (await coverageFaults(ctx, [asked]))(asked);
  if (early) throw new DomainError('E-1408', early);
}
