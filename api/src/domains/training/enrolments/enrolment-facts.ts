import { rows, sql } from '../../../database/sql.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { enrolmentLimits } from '../trainees/parameters.ts';
import type { CheckResult } from './checks/write-check.ts';
import { hasPlace, LIVE_STATES, SEAT_STATES, type Seating } from './seats.ts';

/** What the guards of enrolments look at. */
export interface EnrolmentFacts extends Readonly<Record<string, unknown>> {
  beforeDeadline: boolean;
  /** The caller himself has enrolled him on his behalf. */
  enrolledByCaller: boolean;
  /** 代报 by the institution of the round. */
  byInstitution: boolean;
  result: CheckResult;
  notes: string[];
  because: string | null;
  /** Every rule that he ran into may be released by hand. */
  releasable: boolean;
  /** He has another live enrolment in the round. */
  again: boolean;
  placeFree: boolean;
  /** Its round was withdrawn, or has become a run. */
  roundGone: boolean;
  /** He has a live enrolment in another round of the same days (BR13-2). */
  overlapping: boolean;
  /** He has as many live enrolments in other rounds as one may have (BR13-2). */
  tooMany: boolean;
}

type Row = Omit<EnrolmentFacts, 'placeFree' | 'tooMany'> & {
  id: string;
  roundId: string;
  districtCode: string;
  capacity: number;
  quota: Seating['quota'];
  live: number;
};

/** For any number of enrolments in two statements, beside the parameter. */
export async function loadEnrolmentFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, EnrolmentFacts>> {
  const { maxActive } = await readParameter(ctx, enrolmentLimits);
  const caller = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  const found = await rows<Row>(
    ctx,
    sql`select e.id, e.round_id as "roundId", coalesce(e.placed_in, e.district_code) as "districtCode", r.capacity, r.district_quota as quota,
          ${ctx.app.clock.now()} < r.cancel_deadline as "beforeDeadline",
          (e.channel = '3' and e.submitted_by_id is not distinct from ${caller}::uuid) as "enrolledByCaller", e.by_institution as "byInstitution", e.identity_result as result, e.identity_notes as notes,
          e.verifying_because as because,
          jsonb_array_length(e.interceptions) > 0 and not exists (select 1 from jsonb_array_elements(e.interceptions) x
            where not (x ->> 'releasable')::boolean) as releasable,
          exists (select 1 from training_enrolment o where o.round_id = e.round_id and o.trainee_id = e.trainee_id and o.id <> e.id
            and o.state = any(${[...LIVE_STATES]}::text[])) as again,
          r.state in ('WITHDRAWN', 'CONVERTED') as "roundGone",
          exists (select 1 from training_enrolment o join enrolment_round b on b.id = o.round_id
            where o.trainee_id = e.trainee_id and o.round_id <> e.round_id and o.state = any(${[...LIVE_STATES]}::text[])
              and b.planned_start <= r.planned_end and b.planned_end >= r.planned_start) as overlapping,
          (select count(*)::int from training_enrolment o where o.trainee_id = e.trainee_id and o.round_id <> e.round_id
             and o.state = any(${[...LIVE_STATES]}::text[])) as live
        from training_enrolment e join enrolment_round r on r.id = e.round_id
       where e.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const waiting = records.filter(({ state }) => state === 'RELEASING').map(({ id }) => id);
  const roundIds = found.filter(({ id }) => waiting.includes(id)).map(({ roundId }) => roundId);
  const taken = await takenPlaces(ctx, roundIds);
  return new Map(
    found.map(({ id, roundId, districtCode, capacity, quota, live, ...rest }) => [
      id,
      {
        ...rest,
        tooMany: live >= maxActive,
        placeFree: hasPlace({ capacity, quota, taken: taken.get(roundId) ?? {} }, districtCode),
      } as EnrolmentFacts,
    ]),
  );
}

/** Places taken in rounds, by placement district, whoever reviews. */
async function takenPlaces(ctx: Ctx, roundIds: readonly string[]): Promise<Map<string, Record<string, number>>> {
  if (roundIds.length === 0) return new Map();
  const found = await rows<{ roundId: string; district: string; n: number }>(
    ctx,
    sql`select round_id as "roundId", coalesce(placed_in, district_code) as district, count(*)::int as n from training_enrolment
         where round_id = any(${[...roundIds]}::uuid[]) and state = any(${[...SEAT_STATES]}::text[]) group by 1, 2`,
  );
  const byRound = new Map<string, Record<string, number>>();
  for (const { roundId, district, n } of found) byRound.set(roundId, { ...byRound.get(roundId), [district]: n });
  return byRound;
}
