import { randomUUID } from 'node:crypto';
import type { ActInput } from '../../src/platform/flow/index.ts';
import {
  type AdvanceOutcome,
  advance,
  type FlowDefinition,
  type FlowTransition,
  offeredActions,
  readFlowRows,
  reasonsOf,
} from '../../src/platform/flow/index.ts';
import { type Actor, type Ctx, transaction } from '../../src/platform/kernel/index.ts';

/** An input that satisfies whatever a transition may ask for. */
export const FULL_INPUT: ActInput = {
  reasonText: '按规定程序办理此事项',
  basis: '《退役军人安置条例》第三十条',
  note: '已与申请人核对',
  materials: [{ materialCode: 'PHOTO', name: '证件照' }],
};

export function inputFor(transition: FlowTransition, ctx?: Ctx): ActInput {
  if (transition.input === 'ASSIGNEE' && ctx?.actor.kind === 'USER')
    return { assignee: { id: ctx.actor.userId, name: ctx.actor.name, orgId: ctx.actor.orgId } };
  if (transition.input !== 'REASON') return FULL_INPUT;
  const [reason] = reasonsOf(transition.reasons ?? '');
  return { ...FULL_INPUT, reasonCode: reason?.code };
}

/** Who may take a transition, within the clerk's transaction: the clerk where people may, otherwise the machine's own actors, or the parent's act. */
export function actorFor(
  clerk: Ctx,
  { by, separation, separateFrom }: FlowTransition,
): { ctx: Ctx; mode: 'ACTOR' | 'CASCADE' } {
  if (by.permission) return { ctx: separation || separateFrom ? somebodyElse(clerk) : clerk, mode: 'ACTOR' };
  const other = (actor: Actor): Ctx => ({ ...clerk, actor });
  if (by.external) return { ctx: other({ kind: 'EXTERNAL', appId: 'dept-ga', name: '公安局' }), mode: 'ACTOR' };
  const system = other({ kind: 'SYSTEM', name: '测试' });
  return { ctx: system, mode: by.system ? 'ACTOR' : 'CASCADE' };
}

/** A colleague with the same rights: nobody takes two steps that are to be kept apart (E-0004). */
function somebodyElse(clerk: Ctx): Ctx {
  if (clerk.actor.kind !== 'USER') return clerk;
  return { ...clerk, actor: { ...clerk.actor, userId: randomUUID(), name: '另一位' } };
}

/** Takes one action on records that stand in the same state, as whoever may take it there; one by one where it is not for selections. */
export async function takeStep(
  clerk: Ctx,
  type: string,
  flow: FlowDefinition,
  state: string,
  action: string,
  ids: readonly string[],
  brought: ActInput = {},
): Promise<AdvanceOutcome> {
  const transition = flow.states[state]?.on?.[action];
  if (!transition) throw new Error(`${state} knows no ${action}`);
  const { ctx, mode } = actorFor(clerk, transition);
  const input = { ...inputFor(transition, ctx), ...brought };
  const together = transition.batch || ctx.actor.kind !== 'USER' || mode === 'CASCADE';
  const done: AdvanceOutcome = { changes: [], refusals: [] };
  for (const some of together ? [ids] : ids.map((id) => [id])) {
    const { changes, refusals } = await advance(ctx, { type, action, rows: some.map((id) => ({ id })), input, mode });
    done.changes.push(...changes);
    done.refusals.push(...refusals);
  }
  return done;
}

/** What the caller is offered on each record now. */
export async function offered(ctx: Ctx, type: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = await readFlowRows(ctx, ctx.app.registry.getRecord(type), ids);
  const actions = await offeredActions(ctx, type, found);
  return new Map([...actions].map(([id, { available }]) => [id, available.map((a) => a.action)]));
}

/** Tries an act and takes it back again, so that many can be tried from one position. */
export async function tried<T>(ctx: Ctx, act: (tx: Ctx) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  let outcome: T | undefined;
  await transaction(ctx, async (tx) => {
    outcome = await act(tx);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  if (!outcome) throw new Error('nothing was tried');
  return outcome;
}
