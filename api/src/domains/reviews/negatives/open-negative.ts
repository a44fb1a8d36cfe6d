import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { begun } from '../../../platform/records/index.ts';
import { ANONYMOUS, NEGATIVE_UP_TO, type StaffSnapshot } from '../words.ts';
import { openDistrictTasks } from './district-tasks.ts';
import { negativeFlow } from './negative.flow.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';
import { tellOfNew } from './tell.ts';

/** What a negative review is about, wherever it came from. */
export interface NegativeGround extends Placed {
  evaluationId: string | null;
  /** None of a reception that was about no case. */
  caseId: string | null;
  caseNo: string | null;
  serviceNo: string;
  matterCode: string;
  matterName: string;
  orgName: string;
  staff: readonly StaffSnapshot[];
  grade: number | null;
  contentMasked: string;
  applicantMasked: string;
  /** The one that had ended and is taken up anew. */
  reworkOf?: string;
  /** 匿名评价: nothing that people read may lead to the case. */
  anonymous: boolean;
}

export type NegativeSource = 'OWN' | 'HOTLINE' | 'PLATFORM';

/** The ground of an evaluation. */
export function readGround(tx: Ctx, evaluationId: string): Promise<NegativeGround | undefined> {
  return firstRow<NegativeGround>(
    tx,
    sql`select id as "evaluationId", org_id as "orgId", org_path as "orgPath", district_code as "districtCode", case_id as "caseId",
               case_no as "caseNo", service_no as "serviceNo", matter_code as "matterCode", matter_name as "matterName",
               org_name as "orgName", staff, grade, anonymous, case when anonymous then ${ANONYMOUS} else applicant_masked end as "applicantMasked",
               concat_ws('；', nullif((select string_agg(o ->> 'text', '、') from jsonb_array_elements(options) o), ''),
                 nullif(comment_masked, '')) as "contentMasked"
          from evaluation where id = ${evaluationId}`,
  );
}

/** ★1 and ★2 open a negative review at once, and the head of the centre is told (AC-09-02). */
export async function followNegative(tx: Ctx, evaluationId: string): Promise<void> {
  const ground = await readGround(tx, evaluationId);
  if (ground?.grade && ground.grade <= NEGATIVE_UP_TO) await openNegative(tx, ground, 'OWN');
}

/**
 * Makes whoever wants to join or open a negative review of the same service wait for the end of this transaction: of two complaints that
 * come at once the second finds what the first has opened.
 */
export async function holdService(tx: Ctx, serviceNo: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`negative-review|${serviceNo}`}, 0))`);
}

/** @returns the id of the new negative review, in state 待联系 with its limit of one working day */
export async function openNegative(tx: Ctx, ground: NegativeGround, source: NegativeSource): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const no = await takeDatedNumber(tx, { sequence: 'negative-review', prefix: 'CP', digits: 5 });
  const grade = ground.grade && ground.grade <= NEGATIVE_UP_TO ? ground.grade : null;
  await tables(tx)
    .insertInto('negative_review')
    .values({
      id,
      ...begun(tx, ground, negativeFlow.initial),
      review_no: no,
      evaluation_id: ground.evaluationId,
      source,
      case_id: ground.caseId,
      case_no: ground.caseNo,
      service_no: ground.serviceNo,
      matter_code: ground.matterCode,
      matter_name: ground.matterName,
      org_name: ground.orgName,
      staff: JSON.stringify(ground.staff),
      grade,
      content_masked: ground.contentMasked.slice(0, 1000),
      applicant_masked: ground.applicantMasked,
      dispatch_at: now,
      rework_of: ground.reworkOf ?? null,
    })
    .execute();
  await startRecords(tx, NEGATIVE_REVIEW, [id]);
  await openDistrictTasks(tx, [id]);
  await tellOfNew(tx, { ...ground, id, no });
  return id;
}
