import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import {
  type ActInput,
  type AdvanceRequest,
  advanceOne,
  type FlowChange,
  findTransition,
  getState,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { followUpCases } from '../../acts/follow-up.ts';
import { notifySupplement } from '../../acts/notify-supplement.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { PLAN } from '../plans/plan.flow.ts';
import type { PlanRow } from '../plans/plan-row.ts';
import type { Wish } from './insert-intervention.ts';
import { PLAN_ACTIONS, STATUS_STEPS } from './words.ts';

/** The step of a sub-case's history that says what was done about its plan. */
const ASIDES: Readonly<Partial<Record<Wish['kind'], string>>> = {
  DEFER: 'deferAutoFinish',
  DISABLE: 'stopAutoFinish',
  RESTORE: 'restoreAutoFinish',
};

/** Does what was wished, with its reason in the history of the sub-case and of the plan. Case and plan are locked. */
export async function applyIntervention(
  tx: Ctx,
  plan: PlanRow,
  wish: Wish,
  mode: NonNullable<AdvanceRequest['mode']>,
): Promise<void> {
  const { reasonCode, reasonText } = wish;
  const said: ActInput = {
    reasonCode,
    reasonText,
    ...(wish.deferUntil ? { note: `暂缓至${wish.deferUntil}` } : {}),
  };
  await advanceOne(tx, { type: PLAN, action: PLAN_ACTIONS[wish.kind], mode, rows: [{ id: plan.id }], input: said });
  const aside = ASIDES[wish.kind];
  if (aside) await moveSubCase(tx, plan, aside, said);
  switch (wish.kind) {
    case 'DEFER':
      await run(
        tx,
        sql`update auto_finish_plan set deferred_until = ${wish.deferUntil}, planned_on = ${wish.deferUntil}, noticed_on = null,
                   defer_count = defer_count + 1, note = ${reasonText.slice(0, 300)} where id = ${plan.id}`,
      );
      break;
    case 'CHANGE_STATUS':
      await changeStatus(tx, plan, wish);
      break;
    case 'FINISH_NOW': {
      await moveSubCase(tx, plan, 'finishNow', { reasonText, ...filesOf(wish) });
      await followUpCases(tx, [plan.caseId]);
      await note(tx, plan, `工作人员立即办结：${reasonText}`);
      break;
    }
    case 'DISABLE':
      await run(
        tx,
        sql`update auto_finish_plan set disabled = true, note = ${reasonText.slice(0, 300)} where id = ${plan.id}`,
      );
      break;
    case 'RESTORE':
      await run(
        tx,
        sql`update auto_finish_plan set disabled = false, deferred_until = null, planned_on = null, noticed_on = null, note = null
             where id = ${plan.id}`,
      );
      break;
  }
}

function note(tx: Ctx, plan: PlanRow, words: string): Promise<number> {
  return run(tx, sql`update auto_finish_plan set note = ${words.slice(0, 300)} where id = ${plan.id}`);
}

/** 调整状态: by the step that leads from where the sub-case stands to the state that is wanted. @throws E-0503 where none does */
async function changeStatus(tx: Ctx, plan: PlanRow, wish: Wish): Promise<void> {
  const { newStatus, materials, reasonText } = wish;
  if (!newStatus) throw refuse('BAD_INPUT');
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select('state')
    .where('id', '=', plan.subCaseId)
    .executeTakeFirst();
  const state = getState(subCaseFlow, found?.state ?? '');
  const step = STATUS_STEPS[newStatus].find((action) => findTransition(state, action));
  if (!step) throw refuse('E-0503', { state: state.title });
  const names = materials.length > 0 ? materials : [reasonText.slice(0, 60)];
  const change = await moveSubCase(tx, plan, step, {
    reasonText,
    ...filesOf(wish),
    ...(newStatus === 'SUPPLEMENT'
      ? { materials: names.map((name) => ({ materialCode: '', name: name.trim() })) }
      : {}),
  });
  if (step === 'requestSupplement') await notifySupplement(tx, [change]);
  await followUpCases(tx, [plan.caseId]);
}

async function moveSubCase(tx: Ctx, plan: PlanRow, action: string, input: ActInput): Promise<FlowChange> {
  try {
    return await advanceOne(tx, { type: 'subCase', action, mode: 'CASCADE', rows: [{ id: plan.subCaseId }], input });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') throw refuse('E-0503', { state: plan.matterName });
    throw error;
  }
}

const filesOf = ({ attachmentIds }: Wish): ActInput => (attachmentIds?.length ? { attachmentIds } : {});
