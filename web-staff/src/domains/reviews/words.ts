import { type StateTone, urlChoice, urlDay, urlText } from '@yjs/web-kit';
import type {
  AdvanceEvaluationRepliesMutation,
  EvaluationChannel,
  EvaluationQuery,
  EvaluationReplyState,
  EvaluationScene,
  EvaluationStatisticsBy,
} from '../../generated/graphql.ts';
import { evaluationBusinessTypeTitles } from '../../generated/titles/evaluation-business-type.ts';
import { evaluationChannelTitles } from '../../generated/titles/evaluation-channel.ts';
import { evaluationSceneTitles } from '../../generated/titles/evaluation-scene.ts';
import type { RecordActs } from '../../platform/acts/ActDialog.tsx';
import { AdvanceEvaluationRepliesDocument } from './reviews.graphql.ts';

export const gradeWords = { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意' } as const;
export const sceneWords: Readonly<Record<EvaluationScene, string>> = evaluationSceneTitles;
export const businessWords = evaluationBusinessTypeTitles;
export type BusinessType = keyof typeof businessWords;
export const channelWords: Readonly<Record<EvaluationChannel, string>> = evaluationChannelTitles;

export const replyTones: Readonly<Record<EvaluationReplyState, StateTone>> = {
  PENDING: 'waiting',
  PENDING_DISTRICT: 'waiting',
  RETURNED: 'paused',
  PUBLISHED: 'done',
};

export type StatisticsBy = EvaluationStatisticsBy | 'STAFF';

/** The page of 好差评统计 in the URL; empty = by what tells the reader's own figures apart first. */
export const statisticsUrl = {
  by: urlChoice<StatisticsBy | ''>(
    ['', 'DISTRICT', 'CENTRE', 'MATTER', 'BUSINESS', 'SCENE', 'CHANNEL', 'MONTH', 'MANNER', 'STAFF'],
    '',
  ),
  from: urlDay(),
  to: urlDay(),
  district: urlText(),
  centre: urlText(),
  matter: urlText(),
  channel: urlChoice<EvaluationChannel | ''>(['', 'PAD', 'QR', 'PC', 'ALIPAY', 'SMS'], ''),
  page: urlText(),
};

type Reply = NonNullable<EvaluationQuery['evaluation']['reply']>;

/** 审核答复. */
export const replyActs: RecordActs<Reply & { evaluationNo: string }, AdvanceEvaluationRepliesMutation> = {
  document: AdvanceEvaluationRepliesDocument,
  outcome: (data) => data.advanceEvaluationReplies,
  name: (reply) => reply.evaluationNo,
  facts: (reply) => [`答复内容：${reply.content}`],
  consequences: {
    publish: ['评价和答复将向社会公开，评价人身份不显示。', '公开后答复不能再修改。'],
    sendBack: ['答复人会收到退回意见，修改后重新提交审核。'],
  },
};
