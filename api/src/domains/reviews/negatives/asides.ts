import type { FlowState, FlowTransition } from '../../../platform/flow/definition.ts';

/** 分派: who of the centre works off the review. */
export const ASSIGN = 'assign';

const assign: Omit<FlowTransition, 'to'> = {
  title: '分派',
  aside: true,
  by: { permission: 'review:assign' },
  input: 'ASSIGNEE',
  batch: true,
};

/** The states with what the head may do beside the handling (01 §2.2): nothing moves, the history keeps it. */
export function withAssignment(states: Readonly<Record<string, FlowState>>): Record<string, FlowState> {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]): [string, FlowState] =>
      state.final ? [name, state] : [name, { ...state, on: { ...state.on, [ASSIGN]: { ...assign, to: name } } }],
    ),
  );
}
