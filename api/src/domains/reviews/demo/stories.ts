import type { EvaluationChannel, Grade } from '../words.ts';

/** How far the demonstration takes what somebody said. */
export interface Story {
  grade: Grade;
  channel: EvaluationChannel;
  /** Names of options without their grade. */
  options: readonly string[];
  comment?: string;
  anonymous?: boolean;
  /** How the centre answered, and where the answer stands. */
  reply?: { content: string; stand: 'PENDING' | 'RETURNED' | 'PUBLISHED' };
  /** Steps of the negative review, in order; the last one is where it stands. */
  steps?: readonly NegativeStep[];
}

export type NegativeStep =
  | 'contact'
  | 'unreached'
  | 'verify'
  | 'dispute'
  | 'reject'
  | 'rectify'
  | 'extend'
  | 'rectified'
  | 'revisit'
  | 'close';

const THANKS = '感谢您的肯定，我们将继续做好服务。';
const IMPROVED = '感谢您的建议，中心已在上午高峰时段增设一个窗口。';
const toRevisited = ['contact', 'verify', 'rectify', 'rectified', 'revisit'] as const;

/** Negative ones in every state, the oldest first. */
export const NEGATIVE_STORIES: readonly Story[] = [
  {
    grade: 2,
    channel: 'PAD',
    options: ['MATERIALS'],
    comment: '同一份材料跑了两趟',
    steps: [...toRevisited, 'close'],
    reply: { content: '向您致歉。中心已重新核对一次性告知单，同类材料不再重复收取。', stand: 'PUBLISHED' },
  },
  {
    grade: 1,
    channel: 'SMS',
    options: ['OTHER'],
    comment: '点错了，本意是非常满意',
    steps: ['contact', 'dispute', 'reject'],
  },
  { grade: 2, channel: 'QR', options: ['EFFICIENCY', 'PROCESS'], comment: '等候时间偏长', steps: toRevisited },
  {
    grade: 2,
    channel: 'SMS',
    options: ['SYSTEM'],
    comment: '网上上传照片总是失败',
    steps: ['contact', 'verify', 'rectify', 'rectified'],
  },
  {
    grade: 1,
    channel: 'PAD',
    options: ['ATTITUDE'],
    comment: '解释得不耐烦',
    anonymous: true,
    steps: ['unreached', 'verify', 'rectify', 'extend'],
  },
  {
    grade: 2,
    channel: 'PC',
    options: ['GUIDE'],
    comment: '指南上写的材料和窗口要的不一样',
    steps: ['contact', 'verify', 'rectify'],
  },
  { grade: 1, channel: 'PAD', options: ['PROCESS'], comment: '流程太复杂', steps: ['contact', 'verify'] },
  {
    grade: 1,
    channel: 'SMS',
    options: ['ATTITUDE'],
    comment: '没有这回事，是恶意差评的样例',
    steps: ['contact', 'dispute'],
  },
  { grade: 2, channel: 'ALIPAY', options: ['EFFICIENCY'], comment: '进度更新慢', steps: ['contact'] },
  { grade: 2, channel: 'PAD', options: ['ONCE_TOLD'], comment: '没有一次讲清楚' },
];

/** Good ones; told over and over, with something of their own each time. */
export const GOOD_STORIES: readonly Story[] = [
  {
    grade: 5,
    channel: 'PAD',
    options: ['ATTITUDE', 'SKILL'],
    comment: '讲得很清楚',
    reply: { content: THANKS, stand: 'PUBLISHED' },
  },
  { grade: 5, channel: 'PAD', options: ['EFFICIENCY'] },
  { grade: 4, channel: 'SMS', options: ['EASY'], comment: '一次申请就行，方便' },
  { grade: 5, channel: 'QR', options: [] },
  {
    grade: 3,
    channel: 'PAD',
    options: ['EFFICIENCY'],
    comment: '上午人多，等了半个小时',
    reply: { content: IMPROVED, stand: 'PUBLISHED' },
  },
  { grade: 5, channel: 'SMS', options: ['EFFICIENCY', 'EASY'], anonymous: true },
  { grade: 5, channel: 'PAD', options: ['SKILL'], comment: '工作人员很专业' },
  { grade: 4, channel: 'PC', options: ['GUIDE'], reply: { content: THANKS, stand: 'PENDING' } },
  { grade: 5, channel: 'ALIPAY', options: ['EASY'], comment: '手机上就办好了' },
  { grade: 5, channel: 'PAD', options: ['ATTITUDE'] },
  {
    grade: 3,
    channel: 'SMS',
    options: ['GUIDE'],
    comment: '指南可以再写细一点',
    reply: { content: IMPROVED, stand: 'RETURNED' },
  },
  { grade: 4, channel: 'PAD', options: [] },
];
