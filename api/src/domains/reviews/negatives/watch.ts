import { rows, sql } from '../../../database/sql.ts';
import { getState } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { FurtherRecord, FurtherWatched } from '../../cases/index.ts';
import { ANONYMOUS } from '../words.ts';
import { negativeFlow } from './negative.flow.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

type Row = Omit<FurtherRecord, 'stage' | 'process'>;

async function read(ctx: Ctx, ids: readonly string[]): Promise<FurtherRecord[]> {
  const found = await rows<Row>(
    ctx,
    sql`
    select n.id, c.id as "caseId", case when e.anonymous then n.review_no else coalesce(n.case_no, n.review_no) end as "caseNo", n.review_no as "recordNo",
           case when e.anonymous then ${ANONYMOUS} else n.applicant_masked end as subject,
           n.matter_code as "matterCode", n.matter_name as "matterName", 0 as "matterWeight", n.state,
           coalesce(c.placement_type, '') as "placementType", coalesce(c.person_flags, '{}') as "personFlags",
           n.org_id as "orgId", n.org_path as "orgPath", n.district_code as "districtCode", null as "handlerId"
      from negative_review n
      left join evaluation e on e.id = n.evaluation_id
      left join one_thing_case c on c.id = n.case_id and e.anonymous is not true
     where n.id = any(${[...ids]}::uuid[])`,
  );
  return found.map((row) => ({ ...row, process: negativeFlow.title, stage: stageOf(row.state) }));
}

function stageOf(state: string): string {
  const { stage, title } = getState(negativeFlow, state);
  return stage?.name ?? title;
}

/**
 * Limits of negative reviews come under the rules of warnings: overdue is level 1 (11.6, AC-09-07). All clerks of the centre are told: who handles
 * the case is often who was rated, and may not work on it.
 */
export const watchedNegatives: FurtherWatched = { type: NEGATIVE_REVIEW, read };
