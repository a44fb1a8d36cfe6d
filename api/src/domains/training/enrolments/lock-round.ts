import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Eligibility } from '../trainees/intercept/case.ts';
import { SEAT_STATES, type Seating } from './seats.ts';

/** A round whose places are being given: locked, so that nobody else gives any meanwhile (BR13-3). */
export interface LockedRound {
  id: string;
  title: string;
  state: string;
  projectId: string;
  institutionId: string;
  /** Of its institution. */
  districtCode: string;
  openFrom: Date;
  openTo: Date;
  plannedStart: string;
  plannedEnd: string;
  waitlistCapacity: number;
  eligibility: Eligibility;
  seating: Seating;
}

type Row = Omit<LockedRound, 'openFrom' | 'openTo' | 'seating'> &
  Pick<Seating, 'capacity' | 'quota'> & { openFrom: SqlInstant; openTo: SqlInstant };

/** Locks a round before anything that hangs on it. @throws NOT_FOUND */
export async function lockRound(tx: Ctx, id: string): Promise<LockedRound> {
  const row = isUuid(id)
    ? await firstRow<Row>(
        tx,
        sql`select id, title, state, project_id as "projectId", institution_id as "institutionId", district_code as "districtCode",
              open_from as "openFrom", open_to as "openTo", planned_start::text as "plannedStart", planned_end::text as "plannedEnd",
              waitlist_capacity as "waitlistCapacity", eligibility, capacity, district_quota as quota
            from enrolment_round where id = ${id} for update`,
      )
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  const { capacity, quota, ...rest } = row;
  const taken = await rows<{ district: string; n: number }>(
    tx,
    sql`select coalesce(placed_in, district_code) as district, count(*)::int as n from training_enrolment
         where round_id = ${id} and state = any(${[...SEAT_STATES]}::text[]) group by 1`,
  );
  return {
    ...rest,
    openFrom: toDate(row.openFrom),
    openTo: toDate(row.openTo),
    seating: { capacity, quota, taken: Object.fromEntries(taken.map(({ district, n }) => [district, n])) },
  };
}

/** Locks the trainees of some enrolments, in id order, after their rounds: nobody enrols them elsewhere meanwhile (BR13-2). */
export async function lockTraineesOf(tx: Ctx, enrolmentIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`select t.id from training_trainee t where t.id in (select trainee_id from training_enrolment
         where id = any(${[...enrolmentIds]}::uuid[])) order by t.id for update`,
  );
}

/** Locks the rounds of some enrolments, in id order: a round before everything that hangs on it, the run that they are in before both. */
export async function lockRoundsOf(tx: Ctx, enrolmentIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`select r.id from training_run r where r.id in (select run_id from run_trainee
         where enrolment_id = any(${[...enrolmentIds]}::uuid[]) and left_on is null) order by r.id for update`,
  );
  await run(
    tx,
    sql`select r.id from enrolment_round r where r.id in (select round_id from training_enrolment
         where id = any(${[...enrolmentIds]}::uuid[])) order by r.id for update`,
  );
}
