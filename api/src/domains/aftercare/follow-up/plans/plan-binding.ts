import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { attachToEach, uploads } from '../../../../platform/files/index.ts';
import {
  type ActInput,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { refusal } from '../errors.ts';
import { PLAN } from '../record-types.ts';
import { verifyPlans } from '../records/verify.ts';
import { giveToOwners, readAssignee } from './owners.ts';
import { CALLED, TO_VERIFY, UNCALLED } from './plan.flow.ts';
import { sendMessages } from './send-messages.ts';

interface PlanFacts {
  toVerify: boolean;
  callsStopped: boolean;
  /** The station, its street, and the centre that has taken the person in. */
  offices: readonly string[];
  today: string;
}

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, PlanFacts>> {
  const found = await tables(ctx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select(['p.id', 'p.org_id', 'o.parent_id', 'p.centre_org_id', 'p.calls_stopped', 's.to_verify'])
    .where(sql<boolean>`p.id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute();
  const today = localDateOf(ctx.app.clock.now());
  return new Map(
    found.map((plan) => [
      plan.id,
      {
        toVerify: plan.to_verify ?? false,
        callsStopped: plan.calls_stopped,
        offices: [plan.org_id, plan.centre_org_id, ...(plan.parent_id ? [plan.parent_id] : [])],
        today,
      },
    ]),
  );
}

/** Longest text of a message: with greeting and signature it stays within four parts. */
const LONGEST = 200;

function inputRule(
  action: string,
  { offices, today }: PlanFacts,
  { assignee, attachmentIds, until, reasonText }: ActInput,
): GuardAnswer {
  if (action === 'assign' && assignee && !offices.includes(assignee.orgId))
    return { code: 'E-0514', message: '只能分派给本街镇或其服务站的工作人员' };
  if (action === 'close' && !attachmentIds?.length) return { code: 'E-1204', message: refusal('E-1204').message };
  if (action === 'pause' && (!until || until <= today))
    return { code: 'BAD_INPUT', message: '请填写复核日期，应在今天之后' };
  if (action === 'message' && [...(reasonText ?? '')].length > LONGEST)
    return { code: 'BAD_INPUT', message: `短信内容不能超过${LONGEST}个字` };
  return true;
}

const ids = (changes: readonly FlowChange[]) => changes.map(({ row }) => row.id);
const update = (tx: Ctx, changes: readonly FlowChange[]) =>
  tables(tx)
    .updateTable('follow_up_plan')
    .where(sql<boolean>`id = any(${ids(changes)}::uuid[])`);

/** What each step brings about beside moving the plan. */
const EFFECTS: Readonly<Record<string, (tx: Ctx, changes: readonly FlowChange[]) => Promise<unknown>>> = {
  assign: (tx, changes) =>
    giveToOwners(
      tx,
      changes.flatMap(({ row, input: { assignee } }) => (assignee ? [{ id: row.id, owner: assignee }] : [])),
    ),
  message: sendMessages,
  verify: (tx, changes) => verifyPlans(tx, ids(changes)),
  stopCalls: (tx, changes) => update(tx, changes).set({ calls_stopped: true }).execute(),
  allowCalls: (tx, changes) => update(tx, changes).set({ calls_stopped: false }).execute(),
  pause: (tx, changes) =>
    update(tx, changes)
      .set({ review_on: changes[0]?.input.until ?? null })
      .execute(),
  // Whoever comes back is asked at once.
  resume: (tx, changes) =>
    update(tx, changes)
      .set({ review_on: null, next_due: localDateOf(tx.app.clock.now()), warned: 0 })
      .execute(),
  reopen: (tx, changes) =>
    update(tx, changes)
      .set({ close_reason: null, review_on: null, next_due: localDateOf(tx.app.clock.now()), warned: 0 })
      .execute(),
  close: async (tx, changes) => {
    const [first] = changes;
    await update(tx, changes)
      .set({ close_reason: first?.input.reasonCode ?? null, next_due: null })
      .execute();
    await attachToEach(
      tx,
      { type: PLAN, ids: ids(changes) },
      uploads(first?.input.attachmentIds, 'FOLLOW_UP_PROOF', '结束跟踪的证明材料'),
    );
  },
};

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const [action, of] of Map.groupBy(changes, (change) => change.action)) await EFFECTS[action]?.(tx, of);
}

/** What the flow of 就业跟踪计划 asks and brings about. */
export const planBinding: Partial<RecordBinding> = {
  partyColumn: 'centre_org_id',
  takesFiles: ['close'],
  takesUntil: ['pause'],
  readAssignee,
  ownDeadlines: async (ctx, planIds) => {
    const due = await tables(ctx)
      .selectFrom('follow_up_plan')
      .select(['id', 'next_due', 'review_on', 'state'])
      .where(sql<boolean>`id = any(${[...planIds]}::uuid[])`)
      .where('state', '<>', 'CLOSED')
      .execute();
    return due.flatMap(({ id, next_due, review_on, state }) => {
      const day = state === 'PAUSED' ? review_on : next_due;
      const label = state === 'PAUSED' ? '复核暂停' : '跟踪到期';
      return day ? [{ id, label, at: ctx.app.calendar.endOfWorkdayFrom(instantOf(day)) }] : [];
    });
  },
  ...judgedBy<PlanFacts>({
    guards: {
      [TO_VERIFY]: ({ toVerify }) => toVerify || { code: 'E-1205', message: refusal('E-1205').message },
      [CALLED]: ({ callsStopped }) => !callsStopped || { code: 'E-0503', message: '已登记不再电话联系' },
      [UNCALLED]: ({ callsStopped }) => callsStopped || { code: 'E-0503', message: '没有登记不再电话联系' },
    },
    inputRule,
    loadFacts,
  }),
  onChange: applyEffects,
};
