import { registerEnumType } from 'type-graphql';
import { titledStates } from '../../platform/flow/index.ts';
import { negativeFlow } from './negatives/negative.flow.ts';
import { VERDICTS } from './negatives/reasons.ts';
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
export const NegativeVerdict = titled('NegativeReviewVerdict', '核实结论', VERDICTS);

/** Where a negative review came from. */
export const SOURCES = { OWN: '本平台评价', HOTLINE: '12345工单', PLATFORM: '市好差评平台' } as const;
export const NegativeSourceEnum = titled('NegativeReviewSource', '差评来源', SOURCES);

export const NegativeReviewState = enumOf(Object.keys(negativeFlow.states));
registerEnumType(NegativeReviewState, {
  name: 'NegativeReviewState',
  description: 'Where a negative review stands',
  valuesConfig: titledStates(negativeFlow),
});

export const EvaluationReplyState = enumOf(Object.keys(replyFlow.states));
registerEnumType(EvaluationReplyState, {
  name: 'EvaluationReplyState',
  description: 'Where an answer stands',
  valuesConfig: titledStates(replyFlow),
});
