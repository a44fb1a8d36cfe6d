import { registerEnumType } from 'type-graphql';
import { titledStates } from '../../platform/flow/index.ts';
import { replyFlow } from './replies/reply.flow.ts';
import { BUSINESS_TYPES, CHANNELS, SCENES } from './words.ts';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const described = (titles: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(titles).map(([name, description]) => [name, { description }]));

function titled(name: string, description: string, titles: Readonly<Record<string, string>>) {
  const made = enumOf(Object.keys(titles));
  registerEnumType(made, { name, description, valuesConfig: described(titles) });
  return made;
}

export const EvaluationScene = titled('EvaluationScene', '服务场景', SCENES);
export const EvaluationBusinessType = titled('EvaluationBusinessType', '业务类型', BUSINESS_TYPES);
export const EvaluationChannelEnum = titled('EvaluationChannel', '评价渠道', CHANNELS);

export const EvaluationReplyState = enumOf(Object.keys(replyFlow.states));
registerEnumType(EvaluationReplyState, {
  name: 'EvaluationReplyState',
  description: 'Where an answer stands',
  valuesConfig: titledStates(replyFlow),
});
