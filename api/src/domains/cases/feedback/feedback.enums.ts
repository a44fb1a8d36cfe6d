import { titledEnum } from '../../../graphql/titled-enum.ts';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../platform/exchange/channel.ts';
import { CONTRACT_STATES } from './contracts/contract.ts';
import { FEEDBACK_QUEUES } from './lists/feedback-filter.ts';
import {
  CHANNEL_TITLES,
  FEEDBACK_DEPARTMENTS,
  FEEDBACK_STATES,
  FEEDBACK_TAGS,
  FEEDBACK_TYPES,
  type FeedbackTag,
} from './words.ts';

const tagTitles = Object.fromEntries(Object.entries(FEEDBACK_TAGS).map(([code, { title }]) => [code, title]));

export const FeedbackTypeEnum = titledEnum('FeedbackType', '反馈类型', FEEDBACK_TYPES);
export const FeedbackStateEnum = titledEnum('FeedbackState', '处理状态', FEEDBACK_STATES);
export const FeedbackTagEnum = titledEnum('FeedbackTag', '反馈标识', tagTitles as Record<FeedbackTag, string>);
export const FeedbackDepartmentEnum = titledEnum('FeedbackDepartment', '部门', FEEDBACK_DEPARTMENTS);
export const FeedbackQueueEnum = titledEnum('FeedbackQueue', '反馈信息的各个列表', FEEDBACK_QUEUES);
export const ContractStateEnum = titledEnum('ContractState', '接口约定状态', CONTRACT_STATES);
export const DeliveryChannelEnum = titledEnum(
  'DeliveryChannel',
  '报送方式',
  Object.fromEntries(DELIVERY_CHANNELS.map((code) => [code, CHANNEL_TITLES[code]])) as Record<DeliveryChannel, string>,
);
