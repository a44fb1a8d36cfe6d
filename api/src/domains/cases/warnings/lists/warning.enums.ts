import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { stateTitles } from '../../../../platform/flow/index.ts';
import { warningFlow } from '../warning.flow.ts';
import { FEEDBACK_KINDS, LIMIT_KINDS } from '../words.ts';

export const WarningState = titledEnum('WarningState', 'Where a warning stands', stateTitles(warningFlow));

export const LimitKindEnum = titledEnum('LimitKind', 'Which limit a warning is about', LIMIT_KINDS);

export const WarningFeedbackKind = titledEnum(
  'WarningFeedbackKind',
  'What is said to be wrong with a warning',
  FEEDBACK_KINDS,
);

export const WarningVerdict = titledEnum('WarningVerdict', 'Whether a report of a wrong warning was right', {
  UPHELD: '误报成立',
  REJECTED: '误报不成立',
});

export const WARNING_QUEUES = {
  LIVE: '未处理',
  UNSEEN: '未查看',
  REVIEW: '误报待复核',
  ENDED: '已处理、已关闭',
  ALL: '全部',
} as const;
/** Which warnings a list shows. */
export const WarningQueue = titledEnum(
  'WarningQueue',
  'Which warnings a list shows; what still asks for something in the order of its urgency, else the newest first',
  WARNING_QUEUES,
);
export type WarningQueue = keyof typeof WarningQueue;
