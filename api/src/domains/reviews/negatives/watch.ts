import { rows, sql } from '../../../database/sql.ts';
import { getState } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { FurtherRecord, FurtherWatched } from '../../cases/index.ts';
import { negativeFlow } from './negative.flow.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

type Row = Omit<FurtherRecord, 'stage' | 'process'>;

async function read(ctx: Ctx, ids: readonly string[]): Promise<FurtherRecord[]> {
  const found = await rows<Row>(
    ctx,
    sql`
    select n.id, n.case_id as "caseId", n.case_no as "caseNo", n.review_no as "recordNo", n.applicant_masked as subject,
           n.matter_code as "matterCode", n.matter_name as "matterName", 0 as "matterWeight", n.state, c.placement_type as "placementType",
           c.person_flags as "personFlags", n.org_id as "orgId", n.org_path as "orgPath", n.district_code as "districtCode", u.id as "handlerId"
      from negative_review n
      join one_thing_case c on c.id = n.case_id
      left join assignment a on a.record_type = 'case' and a.record_id = c.id
      left join user_account u on u.id = a.user_id and u.org_id = c.org_id and u.status = 'ENABLED'
     where n.id = any(${[...ids]}::uuid[])`,
  );
  return found.map((row) => ({ ...row, process: negativeFlow.title, stage: stageOf(row.state) }));
}

function stageOf(state: string): string {
  const { stage, title } = getState(negativeFlow, state);
  return stage?.name ?? title;
}

/** Limits of negative reviews come under the rules of warnings: overdue is level 1 (11.6, AC-09-07). */
export const watchedNegatives: FurtherWatched = { type: NEGATIVE_REVIEW, read };
