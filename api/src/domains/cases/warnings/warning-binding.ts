import { run, sql } from '../../../database/sql.ts';
import { type FlowChange, type RecordBinding, watchFrom } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { keepFeedback } from './feedback/keep-feedback.ts';
import { giveVerdicts } from './feedback/verdict.ts';
import { warningFlow } from './warning.flow.ts';
import { FEEDBACK_KINDS, WARNING } from './words.ts';

/** What is reported wrong must say why (01 §6.6). */
const LEAST_WORDS = 10;
const SEEN: readonly string[] = ['acknowledge', 'confirm', 'reportFalse'];
const VERDICTS: readonly string[] = ['uphold', 'reject', 'upholdBySilence'];

const inputRule: RecordBinding['inputRule'] = (action, _facts, { reasonText, reasonCode }) => {
  if (action !== 'reportFalse') return true;
  if (!reasonCode || !Object.hasOwn(FEEDBACK_KINDS, reasonCode)) return { code: 'E-0005', message: '请选择反馈类型' };
  return [...(reasonText ?? '').trim()].length < LEAST_WORDS
    ? { code: 'E-0005', message: `请说明预警有误的理由（不少于${LEAST_WORDS}个字）` }
    : true;
};

/** Who saw a warning first, what became of it, and what people said about it. */
async function applyWarningEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (actions: readonly string[]) => changes.filter(({ action }) => actions.includes(action));
  await writeSeen(tx, of(SEEN));
  await writeConfirmed(
    tx,
    changes.filter(({ to }) => to === 'CONFIRMED'),
  );
  await writeEnds(
    tx,
    changes.filter(({ to }) => warningFlow.states[to]?.final),
  );
  await watchAgain(tx, of(['resolve']));
  await keepFeedback(tx, of(['reportFalse']));
  await giveVerdicts(tx, of(VERDICTS));
}

/** Reaction time counts from the notice to the first look; nobody is told or asked for it further up then. */
async function writeSeen(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update warning set ack_at = coalesce(ack_at, ${tx.app.clock.now()}), ack_by_name = coalesce(ack_by_name, ${actorName(tx.actor)}),
               next_escalate_at = null
         where id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
}

/** How often a rule was right is counted of it (01 §6.6). */
async function writeConfirmed(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update warning set confirmed_at = coalesce(confirmed_at, ${tx.app.clock.now()})
         where id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
}

/** While a warning lived nobody looked whether its rule may speak again: that counts from now (01 §6.5, cooldown). */
async function watchAgain(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  await watchFrom(tx, 'epoch', { ids: sql`select record_id as id from warning where id = any(${ids}::uuid[])` });
}

async function writeEnds(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const values = changes.map(({ row, from, action, input }) => {
    const title = warningFlow.states[from]?.on?.[action]?.title ?? action;
    return { id: row.id, words: [title, input.note ?? input.reasonText].filter(Boolean).join('：') };
  });
  await run(
    tx,
    sql`update warning w set resolution = left(v.words, 500), resolved_at = ${tx.app.clock.now()},
               resolved_by_name = ${actorName(tx.actor)}, next_notify_at = null, next_escalate_at = null
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, words text) where w.id = v.id`,
  );
}

export const warningBinding: RecordBinding = {
  type: WARNING,
  title: '时效预警',
  flow: warningFlow.key,
  table: 'warning',
  titleColumn: 'record_no',
  subjectColumn: 'subject',
  link: '/warnings/{id}',
  viewPermission: 'warning:view',
  limits: 'WARNING',
  inputRule,
  onChange: applyWarningEffects,
};
