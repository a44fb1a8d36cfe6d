import { registerEnumType } from 'type-graphql';
import { titledStates } from '../../../../platform/flow/index.ts';
import { warningFlow } from '../warning.flow.ts';
import { FEEDBACK_KINDS, LIMIT_KINDS } from '../words.ts';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const described = (titles: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(titles).map(([name, description]) => [name, { description }]));

export const WarningState = enumOf(Object.keys(warningFlow.states));
registerEnumType(WarningState, {
  name: 'WarningState',
  description: 'Where a warning stands',
  valuesConfig: titledStates(warningFlow),
});

export const LimitKindEnum = enumOf(Object.keys(LIMIT_KINDS));
registerEnumType(LimitKindEnum, {
  name: 'LimitKind',
  description: 'Which limit a warning is about',
  valuesConfig: described(LIMIT_KINDS),
});

export const WarningFeedbackKind = enumOf(Object.keys(FEEDBACK_KINDS));
registerEnumType(WarningFeedbackKind, {
  name: 'WarningFeedbackKind',
  description: 'What is said to be wrong with a warning',
  valuesConfig: described(FEEDBACK_KINDS),
});

export const WarningVerdict = enumOf(['UPHELD', 'REJECTED']);
registerEnumType(WarningVerdict, {
  name: 'WarningVerdict',
  description: 'Whether a report of a wrong warning was right',
  valuesConfig: described({ UPHELD: '误报成立', REJECTED: '误报不成立' }),
});

/** Which warnings a list shows. */
export enum WarningQueue {
  LIVE = 'LIVE',
  UNSEEN = 'UNSEEN',
  REVIEW = 'REVIEW',
  ENDED = 'ENDED',
  ALL = 'ALL',
}
export const WARNING_QUEUES: Readonly<Record<WarningQueue, string>> = {
  LIVE: '未处理',
  UNSEEN: '未查看',
  REVIEW: '误报待复核',
  ENDED: '已处理、已关闭',
  ALL: '全部',
};
registerEnumType(WarningQueue, {
  name: 'WarningQueue',
  description:
    'Which warnings a list shows; what still asks for something in the order of its urgency, else the newest first',
  valuesConfig: described(WARNING_QUEUES),
});
