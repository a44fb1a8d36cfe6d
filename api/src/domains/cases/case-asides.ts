import type { FlowState, FlowTransition } from '../../platform/flow/definition.ts';

/** 分派: who of the centre handles the case. */
export const ASSIGN = 'assign';
/** 催办: a reminder to who must act now. */
export const URGE = 'urge';

/** 再次通知补正: the applicant has let the time for the material run out and gets as much again (01 §6.8 d). */
export const REMIND_SUPPLEMENT = 'remindSupplement';

/** Of a case or a matter in 待补正: nothing moves but the clock. */
export const remindSupplement: FlowTransition = {
  title: '再次通知补正',
  to: 'SUPPLEMENT',
  aside: true,
  renews: true,
  by: { system: true },
};

const ASIDES: readonly string[] = [ASSIGN, URGE, REMIND_SUPPLEMENT];

export const isAside = (action: string): boolean => ASIDES.includes(action);

/** States in which the next step is the centre's own or waits for its chasing a department. */
const URGED_STATES = ['PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_FINISH'];

const assign: Omit<FlowTransition, 'to'> = {
  title: '分派',
  aside: true,
  effects: ['assign'],
  by: { permission: 'case:assign' },
  input: 'ASSIGNEE',
  batch: true,
};
const urge: Omit<FlowTransition, 'to'> = {
  title: '催办',
  aside: true,
  effects: ['urge'],
  by: { permission: 'case:urge' },
  guards: ['notUrged'],
  input: 'NOTE',
  batch: true,
};

/** The states with what the head and the bureaus may do beside the handling (01 §7.7): nothing moves, the history keeps it. */
export function withAsides(states: Readonly<Record<string, FlowState>>): Record<string, FlowState> {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]): [string, FlowState] => {
      if (state.final || name === 'DRAFT') return [name, state];
      const asides = {
        [ASSIGN]: { ...assign, to: name },
        ...(URGED_STATES.includes(name) ? { [URGE]: { ...urge, to: name } } : {}),
      };
      return [name, { ...state, on: { ...state.on, ...asides } }];
    }),
  );
}
