import { getShortestPaths } from 'xstate/graph';
import { type FlowDefinition, machineOf } from '../../src/platform/flow/index.ts';
import { type GuardFacts, type MachinePosition, nextPosition } from '../../src/platform/flow/machine.ts';

/** A step of a generated path. */
export interface WalkStep {
  action: string;
  from: MachinePosition;
  to: MachinePosition;
}

/** The shortest way to a position. */
export interface Walk {
  steps: WalkStep[];
  end: MachinePosition;
}

interface WalkEvent {
  type: string;
  facts: GuardFacts;
}

/** Everything that could be tried in a state: each action with its guards holding, and with none of them holding. */
export function eventsOf(flow: FlowDefinition, state: string): WalkEvent[] {
  return Object.entries(flow.states[state]?.on ?? {}).flatMap(([type, { guards = [] }]) => {
    const facts = (holds: boolean) => Object.fromEntries(guards.map((name) => [name, holds]));
    return guards.length > 0 ? [true, false].map((holds) => ({ type, facts: facts(holds) })) : [{ type, facts: {} }];
  });
}

/** Two snapshots are the same place when state and way back are. */
export const placeOf = ({ state, returnTo }: MachinePosition) => [state, ...returnTo].join(' < ');

export const positionOf = (snapshot: unknown): MachinePosition => {
  const { value, context } = snapshot as { value: string; context: { returnTo: string[] } };
  return { state: value, returnTo: context.returnTo };
};

/** The options under which xstate/graph walks a flow. */
export function graphOptions(flow: FlowDefinition) {
  return {
    events: (snapshot: unknown) => eventsOf(flow, positionOf(snapshot).state),
    serializeState: (snapshot: unknown) => placeOf(positionOf(snapshot)),
  } as never;
}

/** Shortest ways to every place of the flow. */
export function shortestWalks(flow: FlowDefinition): Walk[] {
  return getShortestPaths(machineOf(flow), graphOptions(flow)).map(toWalk);
}

/**
 * Shortest ways through every transition: to each place, and from there each action that leads on. Acts aside lead nowhere: the first way on
 * from a place takes them along.
 */
export function transitionWalks(flow: FlowDefinition, onlyLast: readonly string[] = []): Walk[] {
  return shortestWalks(without(flow, onlyLast)).flatMap((walk) => {
    const on = flow.states[walk.end.state]?.on ?? {};
    const steps = Object.entries(on).flatMap(([action, { guards = [] }]): WalkStep[] => {
      const to = nextPosition(flow, walk.end, action, Object.fromEntries(guards.map((name) => [name, true])));
      return to ? [{ action, from: walk.end, to }] : [];
    });
    const asides = steps.filter(({ action }) => on[action]?.aside);
    return steps
      .filter((step) => !asides.includes(step))
      .map((step, n) => ({ steps: [...walk.steps, ...(n === 0 ? asides : []), step], end: step.to }));
  });
}

/** Shortest ways to every place that can be reached without some of the actions. */
export const walksWithout = (flow: FlowDefinition, actions: readonly string[]): Walk[] =>
  shortestWalks(without(flow, actions));

/** The flow without some of its actions; states that nothing leaves any more are final. */
function without(flow: FlowDefinition, actions: readonly string[]): FlowDefinition {
  if (actions.length === 0) return flow;
  const states = Object.entries(flow.states).map(([name, state]) => {
    const on = Object.entries(state.on ?? {}).filter(([action]) => !actions.includes(action));
    return [name, { ...state, on: Object.fromEntries(on) }] as const;
  });
  return { ...flow, states: Object.fromEntries(states) };
}

/** xstate/graph's path: its first step is the machine's own start and takes no action. */
export function toWalk(path: unknown): Walk {
  const { steps, state } = path as { steps: { event: { type: string }; state: unknown }[]; state: unknown };
  const places = steps.map((step) => positionOf(step.state));
  return {
    end: positionOf(state),
    // The first entry is the machine's own start; each further one says where its action has led.
    steps: steps.slice(1).map((step, n) => ({
      action: step.event.type,
      from: places[n] ?? positionOf(step.state),
      to: positionOf(step.state),
    })),
  };
}
