import type { Ctx } from '../kernel/context.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import { type ActInputKind, type FlowDefinition, type FlowTransition, getState } from './definition.ts';
import { type Known, loadKnown } from './known.ts';
import { isPermitted, type NotPermitted, type Permitted, permit } from './permit.ts';
import { isBeyond } from './reach.ts';

/** An action that the caller may take on a record now. */
export interface AvailableAction {
  action: string;
  title: string;
  tone: 'PRIMARY' | 'DEFAULT' | 'DANGER';
  input: ActInputKind;
  confirm: boolean;
  batch: boolean;
  signature: boolean;
  reasonDict: string | null;
}

/** An action that the caller has the right to take, that belongs to this state, and that something else still stands in the way of. */
export interface WaitingAction {
  action: string;
  title: string;
  tone: AvailableAction['tone'];
  /** What the act itself would answer. */
  reason: string;
}

/** Both, judged once. */
export interface OfferedActions {
  available: AvailableAction[];
  waiting: WaitingAction[];
}

export function describeAction(action: string, transition: FlowTransition): AvailableAction {
  return {
    action,
    title: transition.title,
    tone: transition.tone ?? 'DEFAULT',
    input: transition.input ?? 'NONE',
    confirm: transition.confirm ?? false,
    batch: transition.batch ?? false,
    signature: transition.signature ?? false,
    reasonDict: transition.reasons ?? null,
  };
}

const TONES = { PRIMARY: 0, DEFAULT: 1, DANGER: 2 } as const;

/**
 * Refusals that no waiting ends: it is not for this person (no right, or a part in an earlier step), or not for this record (a guard that answers
 * E-0503 says that the act does not belong to its state).
 */
const NEVER: ReadonlySet<string> = new Set(['FORBIDDEN', 'E-0004', 'E-0503', 'INTERNAL']);

/** What may be done with a record of which is loaded what an act is judged by; the same judge as the act itself. Primary first, dangerous last. */
function offersOf(ctx: Ctx, flow: FlowDefinition, binding: RecordBinding, row: FlowRow, known: Known): OfferedActions {
  const offered: OfferedActions = { available: [], waiting: [] };
  for (const [action, transition] of Object.entries(getState(flow, row.state).on ?? {})) {
    const answer = permit(ctx, flow, binding, row, action, known, 'ACTOR');
    const described = describeAction(action, transition);
    if (isPermitted(answer)) offered.available.push(described);
    else if (!(answer.never ?? NEVER.has(answer.code)))
      offered.waiting.push({ action, title: described.title, tone: described.tone, reason: answer.message });
  }
  const byTone = (a: { tone: keyof typeof TONES }, b: { tone: keyof typeof TONES }) => TONES[a.tone] - TONES[b.tone];
  offered.available.sort(byTone);
  offered.waiting.sort(byTone);
  return offered;
}

/** Whether the caller may take one action on each of many records of one type, and otherwise why not. */
export async function judgeAction(
  ctx: Ctx,
  type: string,
  action: string,
  rows: readonly FlowRow[],
): Promise<Map<string, Permitted | NotPermitted>> {
  const binding = ctx.app.registry.getRecord(type);
  const flow = ctx.app.registry.getFlow(binding.flow);
  const knownOf = await loadKnown(ctx, flow, binding, rows);
  return new Map(rows.map((row) => [row.id, permit(ctx, flow, binding, row, action, knownOf(row.id), 'ACTOR')]));
}

/** What is offered of many records of one type; facts are loaded once for all. */
export async function offeredActions(
  ctx: Ctx,
  type: string,
  rows: readonly FlowRow[],
): Promise<Map<string, OfferedActions>> {
  const binding = ctx.app.registry.getRecord(type);
  const flow = ctx.app.registry.getFlow(binding.flow);
  const within = rows.filter((row) => !isBeyond(ctx, binding, row));
  const knownOf = await loadKnown(ctx, flow, binding, within);
  return new Map(within.map((row) => [row.id, offersOf(ctx, flow, binding, row, knownOf(row.id))]));
}
