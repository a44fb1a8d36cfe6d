import { addMonths, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { openNeeds } from '../needs/open-needs.ts';
import { cadence, monthsOf, reminders } from '../parameters.ts';
import { type LockedPlan, lockPlans } from '../plans/lock-plans.ts';
import { type Moved, moveDue } from '../plans/move-due.ts';
import { dueAfterUnreached, nextDueAfter } from '../plans/next-due.ts';
import { followUpPlan } from '../plans/plan.record.ts';
import { PLAN } from '../record-types.ts';
import type { Outcome, Source } from '../words.ts';
import { attachProofs } from './attachments.ts';
import { ATTEMPTS, type Contacts, contactsOf } from './contacts.ts';
import type { Entry } from './entry.record.ts';
import { checkEntry } from './entry-faults.ts';
import { keepRecords } from './keep-records.ts';

/** What is said of a contact beside its content. */
export interface Contact {
  reached: boolean;
  /** In prison, abroad: the plan rests until this day (14.8). */
  pauseUntil: LocalDate | null;
  /** Uploaded files that prove what was said. */
  files?: readonly string[];
}

/**
 * 登记跟踪: one contact of a person, whether he was reached or not (R12.1, R12.2).
 *
 * @throws NOT_FOUND, E-0006, E-1201, E-1202, E-1203, E-1206, BAD_INPUT
 */
export async function recordFollowUp(
  ctx: Ctx,
  planId: string,
  contact: Contact,
  entry: Entry,
  requestId: string,
): Promise<void> {
  const { userId, name } = requireUser(ctx);
  await once(ctx, 'recordFollowUp', requestId, { planId, contact, entry }, async (tx) => {
    const { id } = await followUpPlan.get(tx, planId);
    await keepContact(tx, id, contact, entry, { source: 'STAFF', by: { id: userId, name } });
    return { id };
  });
}

/** The same by whoever may say it: the person himself, or the office. Part of a transaction. */
export async function keepContact(
  tx: Ctx,
  planId: string,
  { reached, pauseUntil, files = [] }: Contact,
  entry: Entry,
  { source, by }: { source: Source; by: { id: string | null; name: string } },
): Promise<void> {
  await transaction(tx, async (inner) => {
    const [plan] = await lockPlans(inner, [planId]);
    if (!plan) throw refuse('NOT_FOUND');
    const today = localDateOf(inner.app.clock.now());
    checkEntry(plan, entry, { reached, today });
    if (pauseUntil && (pauseUntil <= today || pauseUntil > addMonths(today, 36)))
      throw badInput([{ path: 'pauseUntil', message: '暂停至的日期应在今天之后、三年以内' }]);
    const contacts = await contactsOf(inner, plan.id);
    const outcome = outcomeOf(reached, contacts, entry.on_day);
    const moved = await movedBy(inner, plan, entry, outcome, contacts);
    const { on_day: on, way, ...values } = entry;
    const [recordId] = await keepRecords(
      inner,
      [{ plan, source, way, outcome, on, by, values: { ...values, next_due: moved?.nextDue ?? plan.nextDue } }],
      outcome === 'REACHED',
    );
    await moveDue(inner, [
      moved ?? {
        id: plan.id,
        lastOn: plan.lastOn,
        lastOutcome: outcome,
        unreached: plan.unreached,
        nextDue: plan.nextDue,
      },
    ]);
    if (recordId) await attachProofs(inner, recordId, files);
    if (recordId && entry.needs) await openNeeds(inner, plan, recordId, entry.needs);
    if (pauseUntil && plan.state === 'ACTIVE')
      await advanceOne(inner, {
        type: PLAN,
        action: 'pause',
        rows: [{ id: plan.id }],
        input: { reasonText: entry.action_taken ?? '暂时无法跟踪', until: pauseUntil },
        mode: 'CASCADE',
      });
  });
}

/** The third day in vain closes the attempts as 未联系上 (14.5 no. 3). */
function outcomeOf(reached: boolean, { triedOn }: Contacts, day: LocalDate): Outcome {
  if (reached) return 'REACHED';
  return new Set([...triedOn, day]).size >= ATTEMPTS ? 'UNREACHED' : 'ATTEMPT';
}

/** What a contact makes of its plan; undefined for an attempt, after which the person is still due. */
async function movedBy(
  tx: Ctx,
  plan: LockedPlan,
  entry: Entry,
  outcome: Outcome,
  { reachedOn }: Contacts,
): Promise<Moved | undefined> {
  if (outcome === 'ATTEMPT') return undefined;
  const day = entry.on_day;
  const lastOn = plan.lastOn && plan.lastOn > day ? plan.lastOn : day;
  const common = { id: plan.id, lastOn, lastOutcome: outcome };
  if (outcome === 'UNREACHED') return { ...common, unreached: true, nextDue: dueAfterUnreached(day) };
  const months = monthsOf(await readParameter(tx, cadence));
  const { before } = await readParameter(tx, reminders);
  const latest = reachedOn && reachedOn > day ? reachedOn : day;
  const covered = tx.app.calendar.addWorkdays(latest, before);
  const byCadence = nextDueAfter({ start: plan.start, months, covered });
  const asked = entry.next_due;
  if (asked && asked <= day) throw badInput([{ path: 'input.nextDue', message: '下次跟踪应在本次之后' }]);
  if (asked && byCadence && asked > byCadence)
    throw badInput([{ path: 'input.nextDue', message: `下次跟踪不能晚于按周期计算的 ${byCadence}` }]);
  return { ...common, unreached: false, nextDue: asked ?? byCadence };
}
