import { firstRow, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import type { IdentityRecord } from '../../trainees/identity/identity-record.ts';
import type { Eligibility, TraineeFacts } from '../../trainees/intercept/case.ts';
import { type Interception, intercept } from '../../trainees/intercept/intercept.ts';
import { enrolmentLimits } from '../../trainees/parameters.ts';
import { LIVE_STATES } from '../seats.ts';

/** Somebody and the round that he is, or would be, enrolled in. */
export interface Judged {
  trainee: { id: string; idNo: string; name: string; completedSubsidised: number; lastCompleted: string | null };
  round: { id: string; plannedStart: string; plannedEnd: string; eligibility: Eligibility };
  /** null = the discharge system does not know him. */
  record: IdentityRecord | null;
}

/** The rules that he runs into now (02 §12.5), and whether he is enrolled in the round already. */
export async function judgeIdentity(
  tx: Ctx,
  { trainee, round, record }: Judged,
): Promise<{ hits: Interception[]; again: boolean }> {
  const { facts, again } = await factsAbout(tx, trainee, round);
  const hits = intercept({
    today: localDateOf(tx.app.clock.now()),
    asked: trainee,
    record,
    eligibility: round.eligibility,
    limits: await readParameter(tx, enrolmentLimits),
    facts,
  });
  return { hits, again };
}

async function factsAbout(
  tx: Ctx,
  { id, completedSubsidised, lastCompleted }: Judged['trainee'],
  round: Judged['round'],
): Promise<{ facts: TraineeFacts; again: boolean }> {
  const found = await firstRow<{ live: number; overlapping: string | null; offsite: string | null; again: boolean }>(
    tx,
    sql`select count(*) filter (where e.round_id <> ${round.id})::int as live, coalesce(bool_or(e.round_id = ${round.id}), false) as again,
          min(r.title) filter (where e.round_id <> ${round.id} and r.planned_start <= ${round.plannedEnd}::date
            and r.planned_end >= ${round.plannedStart}::date) as overlapping,
          (select min(o.offsite_no) from offsite_training o join training_trainee t on t.id_no_index = o.trainee_index
            where t.id = ${id} and o.state <> 'VOID' and o.start_date <= ${round.plannedEnd}::date
              and o.end_date >= ${round.plannedStart}::date) as offsite
        from training_enrolment e join enrolment_round r on r.id = e.round_id
       where e.trainee_id = ${id} and e.state = any(${[...LIVE_STATES]}::text[])`,
  );
  const facts: TraineeFacts = {
    completedSubsidised,
    lastCompleted,
    live: found?.live ?? 0,
    overlapping: found?.overlapping ?? null,
    offsite: found?.offsite ?? null,
  };
  return { facts, again: found?.again ?? false };
}
