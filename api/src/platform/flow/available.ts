import type { Ctx } from '../kernel/context.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import { type ActInputKind, type FlowDefinition, type FlowTransition, getState } from './definition.ts';
import { isPermitted, type NotPermitted, type Permitted, permit } from './permit.ts';

/** An action that the caller may take on a record now. */
export interface AvailableAction {
  action: string;
  title: string;
  tone: 'PRIMARY' | 'DEFAULT' | 'DANGER';
  input: ActInputKind;
  confirm: boolean;
  batch: boolean;
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
    reasonDict: transition.reasons ?? null,
  };
}

const TONES = { PRIMARY: 0, DEFAULT: 1, DANGER: 2 } as const;

/** What may be done with a record whose facts are loaded; the same judge as the act itself. Primary first, dangerous last. */
export function actionsOf(
  ctx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  row: FlowRow,
  facts: Readonly<Record<string, unknown>>,
): AvailableAction[] {
  return Object.entries(getState(flow, row.state).on ?? {})
    .filter(([action]) => isPermitted(permit(ctx, flow, binding, row, action, facts, 'ACTOR')))
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
  const facts = (await binding.loadFacts?.(ctx, rows)) ?? new Map<string, Record<string, unknown>>();
  return new Map(
    rows.map((row) => [row.id, permit(ctx, flow, binding, row, action, facts.get(row.id) ?? {}, 'ACTOR')]),
  );
}

/** Available actions of many records of one type; facts are loaded once for all. */
export async function availableActions(
  ctx: Ctx,
  type: string,
  rows: readonly FlowRow[],
): Promise<Map<string, AvailableAction[]>> {
  const binding = ctx.app.registry.getRecord(type);
  const flow = ctx.app.registry.getFlow(binding.flow);
  const facts = (await binding.loadFacts?.(ctx, rows)) ?? new Map<string, Record<string, unknown>>();
  return new Map(rows.map((row) => [row.id, actionsOf(ctx, flow, binding, row, facts.get(row.id) ?? {})]));
}
