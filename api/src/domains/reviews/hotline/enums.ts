import { registerEnumType } from 'type-graphql';
import { titledStates } from '../../../platform/flow/index.ts';
import { hotlineFlow } from './hotline.flow.ts';
import { ANSWER_KINDS, MATCHED_WAYS, ORDER_KINDS } from './words.ts';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

function titled(name: string, description: string, titles: Readonly<Record<string, string>>) {
  const made = enumOf(Object.keys(titles));
  const valuesConfig = Object.fromEntries(Object.entries(titles).map(([key, title]) => [key, { description: title }]));
  registerEnumType(made, { name, description, valuesConfig });
  return made;
}

export const HotlineOrderKind = titled('HotlineOrderKind', '工单类型', ORDER_KINDS);
export const HotlineMatchedWay = titled('HotlineMatchedWay', '匹配方式', MATCHED_WAYS);
export const HotlineAnswerKind = titled('HotlineAnswerKind', '反馈类型', ANSWER_KINDS);

export const HotlineOrderState = enumOf(Object.keys(hotlineFlow.states));
registerEnumType(HotlineOrderState, {
  name: 'HotlineOrderState',
  description: 'Where an order of the hotline stands',
  valuesConfig: titledStates(hotlineFlow),
});
