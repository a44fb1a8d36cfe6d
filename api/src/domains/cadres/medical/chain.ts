import type { FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from './permissions.ts';

/** Guards of both chains: which nodes follow the one that acts (03 §33.2). */
export const SECOND_ON = 'secondOn';
export const FINAL_ON = 'finalOn';
export const ONLY_FINAL = 'onlyFinal';
export const FINAL_OFF = 'finalOff';
export const FIRST_ONLY = 'firstOnly';

/** C-5: nobody takes two consecutive nodes. */
const MESSAGE = '不能审批本人提交或上一环节已由本人办理的事项';
const FIRST = ['approve', 'approveToFinal', 'approveAndPass'];
const SECOND = ['agree', 'agreeAndPass'];

const common = { input: 'NOTE', tone: 'PRIMARY', confirm: true } as const;

/** States of a chain of at most three nodes, and the acts that lead from one to the next. */
interface Chain {
  second: string;
  final: string;
  passed: string;
  /** What must hold before the list goes a step upward. */
  guards: readonly string[];
  rights: { first: string; second: string; final: string };
  /** Steps whose takers count as having submitted the list. */
  submitted: readonly string[];
  /** The last node signs. */
  signature?: true;
}

/** What each of the three nodes may do; which of them follow says a parameter, asked by guards. */
export function chainActs({ second, final, passed, guards, rights, submitted, signature }: Chain) {
  const last = { ...common, title: '审批通过', to: passed, ...(signature && { signature }) } as const;
  const ownWork = submitted.length > 0 ? [{ actions: submitted, message: MESSAGE }] : [];
  const first = { by: { permission: rights.first }, separateFrom: ownWork };
  const next = { by: { permission: rights.second }, separateFrom: [...ownWork, { actions: FIRST, message: MESSAGE }] };
  const end = {
    by: { permission: rights.final },
    separateFrom: [...ownWork, { actions: [...FIRST, ...SECOND], message: MESSAGE }],
  };
  return {
    first: {
      approve: { ...common, title: '一审通过', to: second, ...first, guards: [SECOND_ON, ...guards] },
      approveToFinal: { ...common, title: '一审通过', to: final, ...first, guards: [ONLY_FINAL, ...guards] },
      approveAndPass: { ...last, ...first, guards: [FIRST_ONLY, ...guards] },
    },
    second: {
      agree: { ...common, title: '二审通过', to: final, ...next, guards: [FINAL_ON, ...guards] },
      agreeAndPass: { ...last, ...next, guards: [FINAL_OFF, ...guards] },
    },
    final: { pass: { ...last, ...end, guards } },
  } satisfies Record<string, Record<string, FlowTransition>>;
}

/** The district's nodes. */
export const DISTRICT_RIGHTS = { first: RIGHTS.dispatch, second: RIGHTS.second, final: RIGHTS.pass };
/** The city's nodes. */
export const CITY_RIGHTS = { first: RIGHTS.cityFirst, second: RIGHTS.citySecond, final: RIGHTS.cityPass };

/** A node that the chain does not have is nobody's: its act is not shown as one to come. */
const NONE = { code: 'E-0503', message: '当前审批链没有该环节', never: true } as const;

/** Guards by the nodes that are on. */
export const chainGuards = {
  [SECOND_ON]: ({ second }: ChainFacts) => second || NONE,
  [ONLY_FINAL]: ({ second, final }: ChainFacts) => (!second && final) || NONE,
  [FIRST_ONLY]: ({ second, final }: ChainFacts) => (!second && !final) || NONE,
  [FINAL_ON]: ({ final }: ChainFacts) => final || NONE,
  [FINAL_OFF]: ({ final }: ChainFacts) => !final || NONE,
};

/** Which nodes follow the first. */
export interface ChainFacts {
  second: boolean;
  final: boolean;
}
