import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { isClosed } from '../case-facts.ts';
import { subCaseFlow } from '../sub-case.flow.ts';

/** The case, or the matter of it, that is to be forced to its end. */
export interface ForcedTarget extends Placed {
  caseId: string;
  caseNo: string;
  nameMasked: string;
  subCaseId: string | null;
  bjNo: string | null;
  matterName: string | null;
}

/**
 * Locks the case and reads the target. A second request while one waits is refused like a step from the wrong state (6.11).
 *
 * @throws NOT_FOUND, E-0504, E-0503
 */
export async function lockTarget(
  tx: Ctx,
  caseId: string,
  subCaseId: string | null,
  version?: number,
): Promise<ForcedTarget> {
  const parent = await tables(tx)
    .selectFrom('one_thing_case')
    .select([
      'id as caseId',
      'case_no as caseNo',
      'person_name_masked as nameMasked',
      'state',
      'version',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!parent || parent.state === 'DRAFT') throw refuse('NOT_FOUND');
  const { state, version: current, ...target } = parent;
  const own = subCaseId ? await readSubCase(tx, caseId, subCaseId) : undefined;
  const [now, title] = own
    ? [own.version, subCaseFlow.states[own.state]?.title ?? own.state]
    : [current, caseFlow.states[state]?.title ?? state];
  if (version !== undefined && version !== now) throw refuse('E-0504');
  if (isClosed(own?.state ?? state)) throw refuse('E-0503', { state: title });
  const waiting = await firstRow(
    tx,
    sql`select 1 from forced_finish_request where case_id = ${caseId} and state = 'PENDING'
           and (sub_case_id is null or ${subCaseId}::uuid is null or sub_case_id = ${subCaseId})`,
  );
  if (waiting) throw refuse('E-0503', { state: '强制办结待审批' });
  return { ...target, subCaseId, bjNo: own?.bjNo ?? null, matterName: own?.matterName ?? null };
}

async function readSubCase(tx: Ctx, caseId: string, id: string) {
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select(['state', 'version', 'bj_no as bjNo', 'matter_name as matterName'])
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw refuse('NOT_FOUND');
  return found;
}
