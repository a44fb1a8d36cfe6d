import { registerEnumType } from 'type-graphql';
import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../platform/exchange/channel.ts';
import { CONTRACT_STATES, type ContractState } from './contracts/contract.ts';
import { FEEDBACK_QUEUES, type FeedbackQueue } from './lists/feedback-filter.ts';
import {
  CHANNEL_TITLES,
  FEEDBACK_DEPARTMENTS,
  FEEDBACK_STATES,
  FEEDBACK_TAGS,
  FEEDBACK_TYPES,
  type FeedbackDepartment,
  type FeedbackState,
  type FeedbackTag,
  type FeedbackType,
} from './words.ts';

/** An enum of the schema from a list of codes with their Chinese names. */
function enumOf<T extends string>(
  name: string,
  description: string,
  titles: Readonly<Record<T, string>>,
): Record<T, T> {
  const codes = Object.keys(titles) as T[];
  const values = Object.fromEntries(codes.map((code) => [code, code])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: titles[code] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

const tagTitles = Object.fromEntries(Object.entries(FEEDBACK_TAGS).map(([code, { title }]) => [code, title]));

export const FeedbackTypeEnum = enumOf<FeedbackType>('FeedbackType', '反馈类型', FEEDBACK_TYPES);
export const FeedbackStateEnum = enumOf<FeedbackState>('FeedbackState', '处理状态', FEEDBACK_STATES);
export const FeedbackTagEnum = enumOf<FeedbackTag>('FeedbackTag', '反馈标识', tagTitles as Record<FeedbackTag, string>);
export const FeedbackDepartmentEnum = enumOf<FeedbackDepartment>('FeedbackDepartment', '部门', FEEDBACK_DEPARTMENTS);
export const FeedbackQueueEnum = enumOf<FeedbackQueue>('FeedbackQueue', '反馈信息的各个列表', FEEDBACK_QUEUES);
export const ContractStateEnum = enumOf<ContractState>('ContractState', '接口约定状态', CONTRACT_STATES);
export const DeliveryChannelEnum = enumOf<DeliveryChannel>(
  'DeliveryChannel',
  '报送方式',
  Object.fromEntries(DELIVERY_CHANNELS.map((code) => [code, CHANNEL_TITLES[code]])) as Record<DeliveryChannel, string>,
);
