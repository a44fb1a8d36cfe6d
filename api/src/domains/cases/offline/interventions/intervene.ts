import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { isPermitted, judgeAction } from '../../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockParents } from '../../acts/case-effects.ts';
import { isClosed } from '../../case-facts.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { offlineErrors } from '../errors.ts';
import { deferralsAlone } from '../parameters.ts';
import { followSubCases } from '../plans/follow.ts';
import { PLAN } from '../plans/plan.flow.ts';
import { type PlanRow, planColumns } from '../plans/plan-row.ts';
import { applyIntervention } from './apply-intervention.ts';
import { checkInput } from './check-input.ts';
import { askChief, insertIntervention } from './insert-intervention.ts';
import type { InterveneInput } from './intervention.inputs.ts';
import { PLAN_ACTIONS } from './words.ts';

export interface Intervened {
  interventionId: string;
  planId: string;
  /** Waits for the district's chief. */
  pending: boolean;
}

/**
 * 干预 before a matter ends by itself (R3.2.2): takes effect at once, or asks the district's chief (取消自动办结, the third 暂缓).
 *
 * @throws E-0005, BAD_INPUT, NOT_FOUND, E-0504, E-0503 for a plan or sub-case that stands where this means nothing, E-3001 while another waits
 */
export async function intervene(ctx: Ctx, input: InterveneInput): Promise<Intervened> {
  const { text, until } = await checkInput(ctx, input);
  return once(ctx, 'offline.intervene', input.requestId, input, (tx) => act(tx, input, text, until));
}

async function act(
  tx: Ctx,
  input: InterveneInput,
  reasonText: string,
  deferUntil: LocalDate | null,
): Promise<Intervened> {
  const plan = await lockPlan(tx, input.planId);
  if (plan.version !== input.version) throw refuse('E-0504');
  await checkStanding(tx, plan, input);
  if (deferUntil && plan.plannedOn && deferUntil <= plan.plannedOn)
    throw new DomainError('BAD_INPUT', '暂缓日期应晚于计划办结日期', {
      fields: [{ path: 'input.deferUntil', message: '暂缓日期应晚于计划办结日期' }],
    });
  await attachFiles(
    tx,
    { type: 'case', id: plan.caseId },
    uploads(input.attachmentIds, 'INTERVENTION', '干预说明材料', 'WINDOW_SCAN'),
  );
  const pending =
    input.kind === 'DISABLE' ||
    (input.kind === 'DEFER' && plan.deferCount >= (await readParameter(tx, deferralsAlone)));
  const wish = {
    ...input,
    reasonText,
    deferUntil,
    newStatus: input.newStatus ?? null,
    materials: input.materials ?? [],
  };
  const interventionId = await insertIntervention(tx, plan, wish, pending);
  if (pending) await askChief(tx, plan, wish);
  else {
    await applyIntervention(tx, plan, wish, 'ACTOR');
    await followSubCases(tx, [plan.subCaseId]);
  }
  return { interventionId, planId: plan.id, pending };
}

/** The case first, then the plan, as everybody locks them. */
async function lockPlan(tx: Ctx, id: string): Promise<PlanRow> {
  const there = isUuid(id)
    ? await firstRow<PlanRow>(tx, sql`select ${planColumns} from auto_finish_plan p where p.id = ${id}`)
    : undefined;
  if (!there) throw refuse('NOT_FOUND');
  if (!inScope(scopeOf(tx.actor), there)) {
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: PLAN, objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  await lockParents(tx, [there.subCaseId]);
  const plan = await firstRow<PlanRow>(
    tx,
    sql`select ${planColumns} from auto_finish_plan p where p.id = ${id} and ${scopeWhere(scopeOf(tx.actor), 'p')} for update`,
  );
  if (!plan) throw refuse('NOT_FOUND');
  return plan;
}

async function checkStanding(tx: Ctx, plan: PlanRow, { kind }: InterveneInput): Promise<void> {
  const subCase = await tables(tx)
    .selectFrom('sub_case')
    .select('state')
    .where('id', '=', plan.subCaseId)
    .forUpdate()
    .executeTakeFirst();
  const state = subCase?.state ?? '';
  if (isClosed(state)) throw refuse('E-0503', { state: subCaseFlow.states[state]?.title ?? state });
  const answer = (await judgeAction(tx, PLAN, PLAN_ACTIONS[kind], [plan])).get(plan.id);
  if (answer && !isPermitted(answer)) throw new DomainError(answer.code, answer.message);
  const waiting = await firstRow(
    tx,
    sql`select 1 as waits from offline_intervention where plan_id = ${plan.id} and state = 'PENDING'`,
  );
  if (waiting) throw new DomainError('E-3001', offlineErrors['E-3001']);
}
