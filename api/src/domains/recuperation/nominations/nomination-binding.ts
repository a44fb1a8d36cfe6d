import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import {
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
  verdictWords,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mayBeDead } from '../cadres/may-be-dead.ts';
import { moveAll } from '../move-all.ts';
import { NOMINATION, SUBMISSION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { WRITING } from '../submissions/submission.flow.ts';
import { tellCadres } from '../tell-cadres.ts';
import { GUARD, HOLDING, SKIP_REASONS } from './nomination.flow.ts';
import { otherPlan } from './other-plan.ts';

interface NominationFacts {
  open: boolean;
  used: number;
  quota: number;
  running: boolean;
  locked: boolean;
  dead: boolean;
  uid: string;
  elsewhere: string | null;
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, NominationFacts>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_submission as s', 's.id', 'n.submission_id')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .select([mayBeDead('c').as('dead'), otherPlan.as('elsewhere'), 'n.cadre_uid as uid'])
    .select(['n.id', 's.state as submission', 's.quota', 'p.state as plan', 'p.nominate_deadline as deadline'])
    .select('n.locked_change_id as change')
    .select(
      sql<number>`(select count(*)::int from recup_nomination o where o.submission_id = s.id
        and o.state = any(${[...HOLDING]}::text[]))`.as('used'),
    )
    .where(
      'n.id',
      'in',
      asked.map(({ id }) => id),
    )
    .execute();
  const today = localDateOf(ctx.app.clock.now());
  const writing: readonly string[] = WRITING;
  return new Map(
    found.map((row) => [
      row.id,
      {
        open:
          row.plan === 'PUBLISHED' &&
          writing.includes(row.submission) &&
          (today <= row.deadline || row.submission === 'DISTRICT_RETURNED'),
        used: row.used,
        quota: row.quota,
        running: row.plan === 'RUNNING',
        locked: row.change !== null,
        dead: row.dead,
        uid: row.uid,
        elsewhere: row.elsewhere,
      },
    ]),
  );
}

const guards: Readonly<Record<string, (facts: NominationFacts) => GuardAnswer>> = {
  [GUARD.open]: ({ open }) => open || refusal('E-LY-13'),
  [GUARD.place]: ({ used, quota }) => used < quota || refusal('E-LY-15', { used, quota }),
  [GUARD.alive]: ({ dead, uid }) => !dead || refusal('E-LY-31', { who: uid }),
  [GUARD.once]: ({ elsewhere }) => elsewhere === null || refusal('E-LY-21', { plan: elsewhere }),
  [GUARD.running]: ({ running }) => running || { code: 'E-0503', message: '疗养开始后才能登记参加结果' },
  [GUARD.unlocked]: ({ locked }) => !locked || { code: 'E-0503', message: '该人员有在办变更（变更中），请先办结' },
};

const idsOf = (changes: readonly FlowChange[], ...actions: string[]) =>
  changes.filter(({ action }) => actions.includes(action)).map(({ row }) => row.id);

/** Columns that a step fills in (§29.3). */
async function keep(tx: Ctx, ids: readonly string[], values: Readonly<Record<string, string | Date | null>>) {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('recup_nomination')
    .set(values)
    .where('id', 'in', [...ids])
    .execute();
}

/** The information of the list is another one: 人员信息表 has to be exported again; the first invitation begins the list. */
async function touchLists(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const lists = await tables(tx)
    .selectFrom('recup_submission as s')
    .innerJoin('recup_nomination as n', 'n.submission_id', 's.id')
    .select(['s.id', 's.state'])
    .distinct()
    .where('n.id', 'in', [...ids])
    .execute();
  await tables(tx)
    .updateTable('recup_submission')
    .set({ content_edition: sql<number>`content_edition + 1` })
    .where(
      'id',
      'in',
      lists.map(({ id }) => id),
    )
    .execute();
  const idle = lists.filter(({ state }) => state === 'NOT_STARTED').map(({ id }) => id);
  await moveAll(tx, SUBMISSION, idle, 'begin');
}

/** Two who invite at once, in one list or the same cadre into two plans: the second one sees what the first has done. @throws E-LY-21 */
async function lockInvited(tx: Ctx, invited: readonly string[]): Promise<void> {
  const of = (column: 'submission_id' | 'cadre_id') =>
    tables(tx)
      .selectFrom('recup_nomination')
      .select(column)
      .where('id', 'in', [...invited]);
  await tables(tx)
    .selectFrom('recup_submission')
    .select('id')
    .where('id', 'in', of('submission_id'))
    .orderBy('id')
    .forUpdate()
    .execute();
  await tables(tx)
    .selectFrom('retired_cadre')
    .select('id')
    .where('id', 'in', of('cadre_id'))
    .orderBy('id')
    .forUpdate()
    .execute();
  const twice = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(otherPlan.as('elsewhere'))
    .where('n.id', 'in', [...invited])
    .execute();
  const [plan] = twice.flatMap(({ elsewhere }) => elsewhere ?? []);
  if (plan) throw refusal('E-LY-21', { plan });
}

/** E-LY-15 for those of one selection together: each alone would still find a place. */
async function refuseBeyondQuota(tx: Ctx, invited: readonly string[]): Promise<void> {
  if (invited.length === 0) return;
  await lockInvited(tx, invited);
  const beyond = await tables(tx)
    .selectFrom('recup_submission as s')
    .innerJoin('recup_nomination as n', 'n.submission_id', 's.id')
    .select('s.quota')
    .select(sql<number>`count(*)::int`.as('used'))
    .where('n.state', 'in', [...HOLDING])
    .where(
      's.id',
      'in',
      tables(tx)
        .selectFrom('recup_nomination')
        .select('submission_id')
        .where('id', 'in', [...invited]),
    )
    .groupBy(['s.id', 's.quota'])
    .having(sql<boolean>`count(*) > s.quota`)
    .executeTakeFirst();
  if (beyond) throw refusal('E-LY-15', { used: beyond.used, quota: beyond.quota });
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const now = tx.app.clock.now();
  await refuseBeyondQuota(tx, idsOf(changes, 'invite'));
  await tellCadres(
    tx,
    idsOf(changes, 'invite').map((nominationId) => ({ nominationId, template: 'N764' })),
  );
  await keep(tx, idsOf(changes, 'confirm'), { confirm_by: 'ON_BEHALF', confirm_at: now });
  await keep(tx, idsOf(changes, 'confirmSelf'), { confirm_by: 'SELF', confirm_at: now });
  for (const { row, action, input } of changes) {
    if (action === 'skip' || action === 'giveUp')
      await keep(tx, [row.id], { skip_reason: verdictWords(input, SKIP_REASONS) });
    if (action === 'decline' || action === 'declineSelf')
      await keep(tx, [row.id], { skip_reason: `婉拒：${input.reasonText ?? '本人婉拒'}`.slice(0, 520) });
    if (action === 'absent') await keep(tx, [row.id], { absence_reason: input.reasonText ?? null });
    if (action === 'confirm')
      await attachToEach(
        tx,
        { type: NOMINATION, ids: [row.id] },
        uploads(input.attachmentIds, 'RECUP_CONFIRM', '代为确认的凭据'),
      );
  }
  await keep(tx, idsOf(changes, 'lapse'), { skip_reason: '逾期未答' });
  await keepAttendance(tx, idsOf(changes, 'attend'));
  await touchLists(tx, idsOf(changes, 'invite', 'confirm', 'confirmSelf', 'decline', 'declineSelf', 'giveUp', 'skip'));
}

/** RecupHistory.attended (§29.4 登记参加结果). */
async function keepAttendance(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('cadre_recuperation as h')
    .from('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .set({ attended: true, updated_at: tx.app.clock.now() })
    .whereRef('h.cadre_id', '=', 'n.cadre_id')
    .whereRef('h.plan_no', '=', 'p.plan_no')
    .where('n.id', 'in', [...ids])
    .execute();
}

/** 疗养人员: its guards, and what follows of its steps. */
export const nominationEffects: Partial<RecordBinding> = {
  takesFiles: ['confirm'],
  ...judgedBy<NominationFacts>({
    guards,
    inputRule: (action, _, { attachmentIds }) =>
      action === 'confirm' && !attachmentIds?.length ? refusal('E-LY-20', { what: '代为确认的凭据' }) : true,
    loadFacts,
  }),
  onChange: follow,
};
