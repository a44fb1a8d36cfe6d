import { titledEnum } from '../../graphql/titled-enum.ts';
import { replyFlow } from './replies/reply.flow.ts';
import { CHANNELS } from './words.ts';

export const EvaluationChannelEnum = titledEnum('EvaluationChannel', '评价渠道', CHANNELS);

/** Where an answer stands, in words. */
export const REPLY_STATES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(replyFlow.states).map(([code, { title }]) => [code, title]),
);
export const EvaluationReplyState = titledEnum('EvaluationReplyState', 'Where an answer stands', REPLY_STATES);
