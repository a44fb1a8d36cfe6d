import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type {
  AdvanceEvaluationRepliesMutation,
  EvaluationChannel,
  EvaluationFilter,
  EvaluationQuery,
  EvaluationReplyState,
  EvaluationScene,
  EvaluationStatisticsBy,
} from '../../generated/graphql.ts';
import { evaluationBusinessTypeTitles } from '../../generated/titles/evaluation-business-type.ts';
import { evaluationChannelTitles } from '../../generated/titles/evaluation-channel.ts';
import { evaluationSceneTitles } from '../../generated/titles/evaluation-scene.ts';
import type { RecordActs } from '../../platform/acts/ActDialog.tsx';
import type { ListChoices } from '../../platform/lists/useListChoices.ts';
import { AdvanceEvaluationRepliesDocument } from './reviews.graphql.ts';

export const gradeWords = { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意' } as const;
type GradeKey = keyof typeof gradeWords;
const gradeKeys: readonly GradeKey[] = ['5', '4', '3', '2', '1'];
export const sceneWords: Readonly<Record<EvaluationScene, string>> = evaluationSceneTitles;
export const businessWords = evaluationBusinessTypeTitles;
export type BusinessType = keyof typeof businessWords;
export const channelWords: Readonly<Record<EvaluationChannel, string>> = evaluationChannelTitles;
const replyWords = { NONE: '未答复', OPEN: '待审核或退回', PUBLISHED: '已公开' } as const;

export const replyTones: Readonly<Record<EvaluationReplyState, StateTone>> = {
  PENDING: 'waiting',
  PENDING_DISTRICT: 'waiting',
  RETURNED: 'paused',
  PUBLISHED: 'done',
};
/** What of the list of evaluations lives in the URL. */
export const evaluationUrl = {
  search: urlText(),
  grade: urlChoices(gradeKeys),
  business: urlChoices(wordKeys(businessWords)),
  scene: urlChoices(wordKeys(sceneWords)),
  channel: urlChoices(wordKeys(channelWords)),
  reply: urlText(),
  proxy: urlFlag(),
  matter: urlText(),
  district: urlText(),
  centre: urlText(),
  from: urlDay(),
  to: urlDay(),
};

const placeFields = ({ districts, centres }: ListChoices): FilterField[] => [
  ...(districts.length > 1
    ? [{ key: 'district', kind: 'select' as const, label: '区', options: districts, width: 140 }]
    : []),
  ...(centres.length > 1
    ? [{ key: 'centre', kind: 'select' as const, label: '服务中心', options: centres, width: 180, more: true }]
    : []),
];

export const evaluationFields = (choices: ListChoices): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '评价编号、办件编号', width: 190 },
  {
    key: 'grade',
    kind: 'multi',
    label: '评价等级',
    options: gradeKeys.map((value) => ({ value, label: `${value}星 ${gradeWords[value]}` })),
    width: 140,
  },
  { key: 'reply', kind: 'select', label: '答复', options: wordOptions(replyWords), width: 120 },
  { key: 'proxy', kind: 'flag', label: '只看代录' },
  { key: 'business', kind: 'multi', label: '业务类型', options: wordOptions(businessWords), width: 130, more: true },
  { key: 'scene', kind: 'multi', label: '服务场景', options: wordOptions(sceneWords), width: 130 },
  { key: 'channel', kind: 'multi', label: '评价渠道', options: wordOptions(channelWords), width: 140, more: true },
  ...placeFields(choices),
  { key: 'matter', kind: 'select', label: '事项', options: choices.matters, width: 180, more: true },
  { key: 'days', kind: 'days', label: '评价日期', from: 'from', to: 'to', more: true },
];

export function toEvaluationFilter(state: UrlValues<typeof evaluationUrl>): EvaluationFilter {
  const { search, grade, business, scene, channel, reply, proxy, matter, district, centre, from, to } = state;
  return {
    ...(search && { search }),
    ...(grade.length > 0 && { grades: grade.map(Number) }),
    ...(business.length > 0 && { businessTypes: business }),
    ...(scene.length > 0 && { scenes: scene }),
    ...(channel.length > 0 && { channels: channel }),
    ...(reply && { reply }),
    ...(proxy && { byProxy: true }),
    ...(matter && { matterCode: matter }),
    ...(district && { districtCode: district }),
    ...(centre && { orgId: centre }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

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
