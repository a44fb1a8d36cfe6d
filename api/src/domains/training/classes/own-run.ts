import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Ctx, type Placed, requireUser } from '../../../platform/kernel/index.ts';
import { withinScope } from '../../../platform/lists/index.ts';
import { classErrors } from './errors.ts';

/** States of a run in which classes and sessions are arranged (T22-1): until its lessons are done. */
const ARRANGED = ['DRAFT', 'DIST_REVIEW', 'CENTRE_RECHECK', 'RETURNED', 'CONTRACTING', 'READY', 'RUNNING'];

/** A run as those who arrange it need it. */
export interface OwnRun extends Placed {
  id: string;
  runNo: string;
  name: string;
  state: string;
  institutionId: string;
  projectId: string;
  planVersion: number;
  from: string;
  to: string;
}

export const runColumns = sql`id, run_no as "runNo", name, state, org_id as "orgId", org_path as "orgPath",
  district_code as "districtCode", institution_id as "institutionId", project_id as "projectId", plan_version as "planVersion",
  planned_start::text as "from", planned_end::text as "to"`;

/**
 * A run of the caller's institution, locked until the transaction ends: whoever arranges it waits for whoever does so already.
 *
 * @throws NOT_FOUND for another's
 */
export const lockOwnRun = (tx: Ctx, id: string): Promise<OwnRun> => getOwnRun(tx, id, sql`for update`);

async function getOwnRun(ctx: Ctx, id: string, lock = sql``): Promise<OwnRun> {
  const row = isUuid(id)
    ? await firstRow<OwnRun>(ctx, sql`select ${runColumns} from training_run where id = ${id} ${lock}`)
    : undefined;
  const { orgId } = requireUser(ctx);
  return withinScope(ctx, 'trainingRun', row, (run) => run.orgId === orgId);
}

/** The same, where classes and sessions may still be arranged. @throws NOT_FOUND, E-2203 */
export const lockArrangedRun = async (tx: Ctx, id: string): Promise<OwnRun> =>
  requireArranged(await lockOwnRun(tx, id));

/** The same without a lock, for whoever only looks where something may go. @throws NOT_FOUND, E-2203 */
export const getArrangedRun = async (ctx: Ctx, id: string): Promise<OwnRun> =>
  requireArranged(await getOwnRun(ctx, id));

function requireArranged(run: OwnRun): OwnRun {
  if (!ARRANGED.includes(run.state)) throw new DomainError('E-2203', classErrors['E-2203']);
  return run;
}
