import { fillText, kernelErrors } from '../errors/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ActInput, FlowRow, GuardAnswer, RecordBinding } from './binding.ts';
import {
  type FlowDefinition,
  type FlowTransition,
  findTransition,
  getState,
  separationsOf,
  statesWith,
} from './definition.ts';
import type { Known } from './known.ts';
import { type MachinePosition, nextPosition } from './machine.ts';
import { vacantSeatOf } from './seats.ts';

/** Whether the act follows one on a parent record; such acts are never offered to people. */
export type ActMode = 'ACTOR' | 'CASCADE';

export interface Permitted {
  transition: FlowTransition;
  next: MachinePosition;
}
/** A record that will be moved, with the input that was checked for it. */
export interface Planned extends Permitted {
  row: FlowRow;
  input: ActInput;
}
export interface NotPermitted {
  code: string;
  message: string;
  /** No waiting ends it. */
  never?: boolean;
  /** The record is past it: somebody was faster. */
  past?: boolean;
}

function isAllowedActor(ctx: Ctx, transition: FlowTransition, mode: ActMode): boolean {
  if (mode === 'CASCADE') return transition.by.cascade === true;
  switch (ctx.actor.kind) {
    case 'USER':
      return transition.by.permission !== undefined && hasPermission(ctx.actor, transition.by.permission);
    case 'SYSTEM':
      return transition.by.system === true;
    case 'EXTERNAL':
      return transition.by.external === true;
    case 'DEVICE':
    case 'ANONYMOUS':
      return false;
  }
}

/** Whether somebody may take the step at another node of the chain, though not at this one. */
const isAnothersTurn = (ctx: Ctx, flow: FlowDefinition, action: string, { turn }: FlowTransition): boolean =>
  turn === true &&
  ctx.actor.kind === 'USER' &&
  statesWith(flow, action).some((name) => {
    const elsewhere = findTransition(getState(flow, name), action);
    return elsewhere !== undefined && isAllowedActor(ctx, elsewhere, 'ACTOR');
  });

/** What the record's own room says of an act that its state does not know, where it says something. */
export function outlivedAnswer(
  { outlived }: RecordBinding,
  action: string,
  facts: Known['facts'],
): NotPermitted | undefined {
  const answer = outlived?.(action, facts) ?? true;
  return answer === true ? undefined : { ...answer, never: true, past: true };
}

/**
 * Whether the actor may take the action on the record now, and where it leads; otherwise why not. The one place that decides: the list of
 * available actions and the act itself both ask here. `known` is what was loaded for the row.
 */
export function permit(
  ctx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  row: FlowRow,
  action: string,
  { facts, taken, eased, vacant }: Known,
  mode: ActMode,
): Permitted | NotPermitted {
  const state = getState(flow, row.state);
  const transition = findTransition(state, action);
  if (!transition)
    return (
      outlivedAnswer(binding, action, facts) ?? {
        code: 'E-0503',
        message: fillText(kernelErrors['E-0503'], { state: state.title }),
      }
    );
  if (!isAllowedActor(ctx, transition, mode))
    return isAnothersTurn(ctx, flow, action, transition)
      ? { code: 'E-0572', message: kernelErrors['E-0572'], never: true }
      : { code: 'FORBIDDEN', message: kernelErrors.FORBIDDEN };
  if (transition.separation && ctx.actor.kind === 'USER') {
    const self = ctx.actor.userId;
    if (row.submittedById === self || row.lastActorId === self)
      return { code: 'E-0004', message: kernelErrors['E-0004'] };
  }
  const last = ctx.actor.kind === 'USER' && row.lastActorId === ctx.actor.userId;
  const apart = separationsOf(transition).find(
    (one) => one.actions.some((step) => taken.has(step)) && (last || !eased.has(one)),
  );
  if (mode === 'ACTOR' && apart) return { code: 'E-0004', message: apart.message };
  const seat = mode === 'ACTOR' ? vacantSeatOf(transition, vacant) : undefined;
  if (seat) return { code: 'E-0571', message: fillText(kernelErrors['E-0571'], { seat }) };
  const held: Record<string, boolean> = {};
  for (const name of transition.guards ?? []) {
    const answer: GuardAnswer = binding.guards?.[name]?.(facts) ?? { code: 'INTERNAL', message: kernelErrors.INTERNAL };
    if (answer !== true) return answer;
    held[name] = true;
  }
  const next = nextPosition(flow, { state: row.state, returnTo: row.returnTo }, action, held);
  if (!next) return { code: 'E-0503', message: fillText(kernelErrors['E-0503'], { state: state.title }) };
  return { transition, next };
}

export function isPermitted(answer: Permitted | NotPermitted): answer is Permitted {
  return 'next' in answer;
}
