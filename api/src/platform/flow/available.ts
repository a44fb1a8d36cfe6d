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

/** What may be done with a record of which is loaded what an act is judged by; the same judge as the act itself. Primary first, dangerous last. */
export function actionsOf(
  ctx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  row: FlowRow,
  known: Known,
): AvailableAction[] {
  return Object.entries(getState(flow, row.state).on ?? {})
    .filter(([action]) => isPermitted(permit(ctx, flow, binding, row, action, known, 'ACTOR')))
    .map(([action, transition]) => describeAction(action, transition))
    .sort((a, b) => TONES[a.tone] - TONES[b.tone]);
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

/** Available actions of many records of one type; facts are loaded once for all. */
export async function availableActions(
  ctx: Ctx,
  type: string,
  rows: readonly FlowRow[],
): Promise<Map<string, AvailableAction[]>> {
  const binding = ctx.app.registry.getRecord(type);
  const flow = ctx.app.registry.getFlow(binding.flow);
  const within = rows.filter((row) => !isBeyond(ctx, binding, row));
  const knownOf = await loadKnown(ctx, flow, binding, within);
  return new Map(within.map((row) => [row.id, actionsOf(ctx, flow, binding, row, knownOf(row.id))]));
}
