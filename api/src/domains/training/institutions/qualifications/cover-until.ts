import { firstRow, sql } from '../../../../database/sql.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { requiredQualifications } from '../required-qualifications.ts';
import { readCoverage } from './in-force.ts';

/**
 * BR14-2: what ends on `lastDay` needs required qualifications that hold until then.
 *
 * @throws E-1408 办学许可证将于 2026-09-30 到期，早于培训结束日期
 */
export async function requireCoverage(ctx: Ctx, institutionId: string, lastDay: LocalDate): Promise<void> {
  const found = await firstRow<{ type: string }>(
    ctx,
    sql`select institution_type as type from training_institution where id = ${institutionId}`,
  );
  const required = (await requiredQualifications(ctx))(found?.type ?? '');
  const early = (await readCoverage(ctx, [institutionId])).find(
    ({ kind, validTo }) => required.includes(kind) && validTo !== null && validTo < lastDay,
  );
  if (early)
    throw new DomainError(
      'E-1408',
      `${titleOfItem(QUALIFICATION, early.kind)}将于 ${early.validTo} 到期，早于培训结束日期`,
    );
}
