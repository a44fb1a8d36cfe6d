import { rows, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { type ApplicantFacts, applicantColumns } from './may-apply.ts';
import { applicationWindow, publicityDays } from './parameters.ts';
import { type SheetState, sheetColumn } from './review/sheet-state.ts';

/** What the guards of an application look at. */
export interface ApplicationFacts extends ApplicantFacts, Readonly<Record<string, unknown>> {
  kind: string;
  /** Somebody of the level that the application waits for has judged it since it was submitted. */
  judged: boolean;
  districtSheet: SheetState;
  centreSheet: SheetState;
  passed: boolean | null;
  /** Too few sheets counted for a score (BR17-5). */
  reviewInvalid: boolean;
  publicityWanted: boolean;
  publicityOver: boolean;
  /** Objections are taken until the end of its last day. */
  publicityRunning: boolean;
  publicityTo: string | null;
  objected: boolean;
}

const DISTRICT = sql`'districtPass', 'districtReturn', 'districtReject'`;
const CENTRE = sql`'centrePass', 'centreReturn', 'centreBack'`;

/** In one statement for all records, beside the parameters. */
export async function loadApplicationFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<Map<string, ApplicationFacts>> {
  const today = localDateOf(ctx.app.clock.now());
  const days = await readParameter(ctx, publicityDays);
  const { from, to } = await readParameter(ctx, applicationWindow);
  const month = Number(today.slice(5, 7));
  const found = await rows<
    Omit<ApplicationFacts, 'windowOpen' | 'publicityWanted' | 'publicityOver' | 'publicityRunning'> & { id: string }
  >(
    ctx,
    sql`select a.id, a.kind, a.passed, a.final_score is null as "reviewInvalid", a.publicity_to::text as "publicityTo",
          a.open_objection is not null as objected,
          ${applicantColumns}, ${sheetColumn('DISTRICT')} as "districtSheet", ${sheetColumn('CENTRE')} as "centreSheet",
          exists (select 1 from flow_event e where e.record_id = a.id
                    and (e.action in (${CENTRE}) or (a.state = 'DIST_REVIEW' and e.action in (${DISTRICT})))
                    and e.seq > (select max(s.seq) from flow_event s where s.record_id = a.id and s.action = 'submit')) as judged
        from project_application a join training_institution i on i.id = a.institution_id
       where a.id = any(${records.map((row) => row.id)}::uuid[])`,
  );
  return new Map(
    found.map(({ id, ...facts }) => [
      id,
      {
        ...facts,
        windowOpen: month >= from && month <= to,
        publicityWanted: days > 0,
        publicityOver: facts.publicityTo ? today > facts.publicityTo : days === 0,
        publicityRunning: facts.publicityTo ? today <= facts.publicityTo : false,
      } as ApplicationFacts,
    ]),
  );
}
