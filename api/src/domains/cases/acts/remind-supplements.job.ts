import { rows, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { type ActInput, type AdvanceRow, advance } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { REMIND_SUPPLEMENT } from '../case-asides.ts';
import { askedAgain, openRequest } from '../supplement-until.ts';
import { lockParents } from './case-effects.ts';
import { notifySupplement } from './notify-supplement.ts';

const CHUNK = 100;
const WHY = '补正期限届满，尚未收到补正材料';

/** A case or a matter whose applicant has let the time for its material run out, and was not asked again yet. */
interface Unanswered {
  id: string;
  materials: ActInput['materials'] | null;
  /** What the first request said in words. */
  words: string | null;
}

/**
 * Asks for material a second time where the first time ran out without an answer (01 §6.8 d): N08 with the same list and as long a time again,
 * and a row in the history of each matter, on which 强制办结 may rest. Once for each time in 待补正; a case that waits as a whole is asked as one.
 */
async function remindSupplements(ctx: Ctx): Promise<void> {
  await inChunks(ctx, readCases, remindCases);
  await inChunks(ctx, readMatters, remindMatters);
}

async function inChunks(
  ctx: Ctx,
  read: (tx: Ctx, after: string) => Promise<Unanswered[]>,
  remind: (tx: Ctx, unanswered: readonly Unanswered[]) => Promise<void>,
): Promise<void> {
  for (let after = FIRST_ID; ; ) {
    const found = await transaction(ctx, async (tx) => {
      const unanswered = await read(tx, after);
      if (unanswered.length > 0) await remind(tx, unanswered);
      return unanswered;
    });
    if (found.length < CHUNK) return;
    after = found.at(-1)?.id ?? after;
  }
}

/** What the open request of a record `r` with its clock `t` said. */
const firstRequest = sql`left join lateral (
  select e.details, e.reason_text from flow_event e where e.record_id = r.id and e.action = 'requestSupplement' order by e.seq desc limit 1) as first on true`;

/** The clock has run out, and is not that of a second request already. */
const ranOut = (now: Date) =>
  sql`${openRequest} and t.due_at <= ${now} and r.state = 'SUPPLEMENT' and not ${askedAgain}`;

function readCases(tx: Ctx, after: string): Promise<Unanswered[]> {
  return rows<Unanswered>(
    tx,
    sql`select r.id, first.details -> 'materials' as materials, first.reason_text as words
          from flow_timer t join one_thing_case r on r.id = t.record_id ${firstRequest}
         where t.record_type = 'case' and ${ranOut(tx.app.clock.now())} and r.id > ${after}::uuid
         order by r.id limit ${CHUNK}`,
  );
}

function readMatters(tx: Ctx, after: string): Promise<Unanswered[]> {
  return rows<Unanswered>(
    tx,
    sql`select r.id, first.details -> 'materials' as materials, first.reason_text as words
          from flow_timer t join sub_case r on r.id = t.record_id join one_thing_case c on c.id = r.case_id ${firstRequest}
         where t.record_type = 'subCase' and ${ranOut(tx.app.clock.now())} and c.state <> 'SUPPLEMENT' and r.id > ${after}::uuid
         order by r.id limit ${CHUNK}`,
  );
}

async function remindCases(tx: Ctx, unanswered: readonly Unanswered[]): Promise<void> {
  await advance(tx, { type: 'case', action: REMIND_SUPPLEMENT, rows: unanswered.map(toRow) });
}

async function remindMatters(tx: Ctx, unanswered: readonly Unanswered[]): Promise<void> {
  await lockParents(
    tx,
    unanswered.map(({ id }) => id),
  );
  const { changes } = await advance(tx, { type: 'subCase', action: REMIND_SUPPLEMENT, rows: unanswered.map(toRow) });
  await notifySupplement(tx, changes);
}

/** The request is made again as it was: by its list, or by its words where it had none. */
function toRow({ id, materials, words }: Unanswered): AdvanceRow {
  if (materials && materials.length > 0) return { id, input: { materials, reasonText: WHY } };
  return { id, input: words ? { reasonText: words, note: WHY } : { reasonText: WHY } };
}

export const remindSupplementsJob: JobDefinition = {
  name: 'cases.remind-supplements',
  title: '期满未补正的再次通知',
  cron: '5 9-17 * * *',
  concurrency: 1,
  run: remindSupplements,
};
