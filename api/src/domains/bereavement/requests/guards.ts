import type { GuardAnswer } from '../../../platform/flow/index.ts';
import { bereavementErrors } from '../errors.ts';

export const STREET_CHAIN = 'streetChain';
export const DISTRICT_CHAIN = 'districtChain';
export const INITIATOR = 'initiator';
export const UNJUDGED = 'unjudged';
export const OWN_LEVEL = 'ownLevel';
export const IS_DEATH = 'isDeath';
export const IS_FOLLOW_UP = 'isFollowUp';
export const UNREPORTED = 'unreported';

/** What the acts on a request are judged by. */
export interface RequestFacts {
  kind: string;
  chain: string;
  state: string;
  /** Level of the caller's organisation; STREET and DISTRICT start chains. */
  level: string | null;
  initiator: boolean;
  /** Reports that 部级系统 has returned, newest edition of each class. */
  returned: number;
}

/** Not for this record: never offered. */
const not = (message: string): GuardAnswer => ({ code: 'E-0503', message, never: true });

/** What must hold of a request for a step (03 §34.3). */
export const requestGuards: Readonly<Record<string, (facts: Readonly<RequestFacts>) => GuardAnswer>> = {
  [STREET_CHAIN]: ({ chain, level }) =>
    chain === 'STREET' && level === 'STREET' ? true : not('由街镇发起的申请才提交街镇审批'),
  [DISTRICT_CHAIN]: ({ chain, level }) =>
    chain === 'DISTRICT' && level === 'DISTRICT' ? true : not('由区级发起的申请才提交区级审批'),
  [INITIATOR]: ({ initiator }) => initiator || { code: 'E-3406', message: bereavementErrors['E-3406'], never: true },
  // Street and district hold the same right; a draft is its own level's to give up.
  [OWN_LEVEL]: ({ chain, level }) => chain === level || not('由发起层级办理'),
  // A request of the district stands at its first node there; one of a street has been judged before.
  [UNJUDGED]: ({ chain, state }) =>
    state === (chain === 'STREET' ? 'AT_STREET' : 'AT_SECTION') || {
      code: 'E-3407',
      message: bereavementErrors['E-3407'],
      never: true,
    },
  [IS_DEATH]: ({ kind }) => (kind === 'DEATH' ? true : not('撤销和更正不另行减员')),
  [IS_FOLLOW_UP]: ({ kind }) => (kind === 'DEATH' ? not('死亡减员由减员任务办理') : true),
  [UNREPORTED]: ({ returned }) => returned > 0 || { code: 'E-3412', message: bereavementErrors['E-3412'] },
};
