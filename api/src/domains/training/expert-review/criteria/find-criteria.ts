import type { NotNull } from 'kysely';
import type { SqlInstant } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { CriteriaBody } from './criteria.ts';
import { CRITERIA_KIND } from './criteria-kind.ts';

/** A version by which a batch may score. */
export interface CriteriaVersion extends CriteriaBody {
  version: number;
  title: string;
  effectiveFrom: SqlInstant;
  /** The newest one, which a new batch begins with. */
  inForce: boolean;
}

/** Every version that holds or has held, newest first. */
export async function listCriteria(ctx: Ctx): Promise<CriteriaVersion[]> {
  const found = await tables(ctx)
    .selectFrom('rule_version')
    .select(['number as version', 'title', 'effective_from as effectiveFrom', 'body'])
    .$narrowType<{ body: CriteriaBody; effectiveFrom: NotNull }>()
    .where('kind', '=', CRITERIA_KIND)
    .where('state', '=', 'APPROVED')
    .where('effective_from', '<=', ctx.app.clock.now())
    .orderBy('number', 'desc')
    .execute();
  return found.map(({ body, ...version }, n) => ({ ...version, ...body, inForce: n === 0 }));
}

/** The version that a batch has chosen. @throws BAD_INPUT for one that was never in force */
export async function requireCriteria(ctx: Ctx, version: number): Promise<CriteriaVersion> {
  const found = (await listCriteria(ctx)).find((one) => one.version === version);
  if (!found) throw badInput([{ path: 'criteriaVersion', message: '请选择已生效的评分标准' }]);
  return found;
}

/** The version that a new batch begins with. */
export async function criteriaInForce(ctx: Ctx): Promise<CriteriaVersion> {
  const [newest] = await listCriteria(ctx);
  if (!newest) throw new Error('no version of the review criteria is in force');
  return newest;
}
