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
  AdvanceNegativeReviewsMutation,
  EvaluationChannel,
  EvaluationFilter,
  EvaluationQuery,
  EvaluationReplyState,
  EvaluationScene,
  EvaluationStatisticsBy,
  NegativeReviewFilter,
  NegativeReviewRowFragment,
  NegativeReviewState,
} from '../../generated/graphql.ts';
import type { RecordActs } from '../../platform/acts/ActDialog.tsx';
import type { Figures } from '../../platform/figures/useFigures.ts';
import type { ListChoices } from '../cases/lists/useListChoices.ts';
import { AdvanceEvaluationRepliesDocument, AdvanceNegativeReviewsDocument } from './reviews.graphql.ts';

export const gradeWords = { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意' } as const;
type GradeKey = keyof typeof gradeWords;
const gradeKeys: readonly GradeKey[] = ['5', '4', '3', '2', '1'];
export const sceneWords: Readonly<Record<EvaluationScene, string>> = {
  WINDOW: '窗口现场',
  ONLINE: '网上',
  PHONE: '电话',
  CONSULT: '咨询',
  NO_APPLICATION: '免申即享',
};
export const businessWords = {
  REPORT: '报到',
  TRANSFER: '关系转移',
  FUNDS: '资金',
  TRAINING: '培训',
  CONSULT: '咨询',
  OTHER: '其他',
} as const;
export type BusinessType = keyof typeof businessWords;
export const channelWords: Readonly<Record<EvaluationChannel, string>> = {
  PAD: '窗口平板',
  QR: '二维码',
  PC: '网页',
  ALIPAY: '支付宝小程序',
  SMS: '短信',
};
const replyWords = { NONE: '未答复', OPEN: '待审核或退回', PUBLISHED: '已公开' } as const;

export const replyTones: Readonly<Record<EvaluationReplyState, StateTone>> = {
  PENDING: 'waiting',
  PENDING_DISTRICT: 'waiting',
  RETURNED: 'paused',
  PUBLISHED: 'done',
};
export const negativeWords: Readonly<Record<NegativeReviewState, string>> = {
  NEW: '待联系',
  UNREACHED: '未联系上',
  CONTACTED: '已联系待核实',
  DISPUTED: '待区认定',
  VERIFIED: '已核实待整改',
  RECTIFYING: '整改中',
  EXTENDED: '延期整改中',
  RECTIFIED: '已整改待回访',
  REVISIT_MISSED: '回访未联系上',
  REVISITED: '已回访',
  CLOSED: '已办结',
  REJECTED: '不予整改',
};
export const negativeTones: Readonly<Record<NegativeReviewState, StateTone>> = {
  NEW: 'waiting',
  UNREACHED: 'waiting',
  CONTACTED: 'waiting',
  DISPUTED: 'waiting',
  VERIFIED: 'waiting',
  RECTIFYING: 'working',
  EXTENDED: 'working',
  RECTIFIED: 'waiting',
  REVISIT_MISSED: 'waiting',
  REVISITED: 'waiting',
  CLOSED: 'done',
  REJECTED: 'ended',
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

/** What of the list of negative reviews lives in the URL. */
export const negativeUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(negativeWords)),
  mine: urlFlag(),
  free: urlFlag(),
  overdue: urlFlag(),
  district: urlText(),
  centre: urlText(),
  from: urlDay(),
  to: urlDay(),
};

export const negativeFields = (choices: ListChoices): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '差评编号、办件编号、工单编号', width: 250 },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(negativeWords), width: 180 },
  { key: 'mine', kind: 'flag', label: '本人负责' },
  { key: 'free', kind: 'flag', label: '没有责任人', more: true },
  { key: 'overdue', kind: 'flag', label: '只看超期' },
  ...placeFields(choices),
  { key: 'days', kind: 'days', label: '受理日期', from: 'from', to: 'to', more: true },
];

export function toNegativeFilter(state: UrlValues<typeof negativeUrl>): NegativeReviewFilter {
  const { search, state: states, mine, free, overdue, district, centre, from, to } = state;
  return {
    ...(search && { search }),
    ...(states.length > 0 && { states }),
    ...(mine && { mine: true }),
    ...(free && { unassigned: true }),
    ...(overdue && { overdue }),
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

/** The acts of a negative review as a row of its list says them; their whole titles stand in the dialog. */
export const negativeActWords: Readonly<Record<string, string>> = {
  contact: '联系',
  unreached: '未联系上',
  verify: '核实',
  dispute: '提请认定',
  reject: '认定',
  uphold: '不予认定',
  rectified: '整改完成',
  extend: '延期',
  revisit: '回访',
  missed: '未能回访',
  close: '办结',
};

/** What is done about a negative review, and what follows from it. */
export const negativeActs = (
  figures: Figures,
): RecordActs<NegativeReviewRowFragment, AdvanceNegativeReviewsMutation> => ({
  document: AdvanceNegativeReviewsDocument,
  outcome: (data) => data.advanceNegativeReviews,
  name: (review) => review.reviewNo,
  about: (review) => review.matterName,
  facts: (review) => [`评价内容：${review.content || '未填写'}`],
  consequences: {
    assign: [
      '责任人会收到通知，今后的联系、整改、回访待办只在责任人名下；其他工作人员仍可办理。',
      '之前的责任人会收到通知。',
    ],
    contact: ['登记联系方式和沟通内容，之后由中心负责人核实。'],
    unreached: ['登记几时、怎样联系过；不算已联系，联系时限继续计算，由负责人决定再联系或按现有材料核实。'],
    verify: [`核实后请在${figures.limit('REVIEW', '整改')}内完成整改。`],
    dispute: ['提请区业务科长认定，须上传依据；认定前不进行整改。', '评价等级和内容不会改变。'],
    reject: ['差评按误评或恶意差评结案，不再整改；评价本身保留原样。'],
    uphold: ['差评按属实处理，由服务中心整改。'],
    rectify: [`整改期限为${figures.limit('REVIEW', '整改')}。`],
    extend: [`整改期限改为自开始整改之日起${figures.limit('REVIEW', '复杂整改')}，延期原因记入办理过程。`],
    rectified: ['登记后请回访评价人。'],
    revisit: ['回访结果用于统计回访率和整改效果。'],
    missed: ['登记几时、怎样联系过；不算已回访，由负责人决定再回访、继续整改或办结。'],
    close: ['差评办结，结果报送市好差评平台；有12345工单的同时反馈12345。'],
    again: ['退回整改，整改期限重新计算。'],
  },
  filesLabel: (action) =>
    ({
      contact: '联系凭证',
      unreached: '联系凭证',
      dispute: '认定依据',
      rectified: '整改材料',
      revisit: '回访凭证',
      missed: '回访凭证',
    })[action],
  filesNeeded: ['dispute'],
});
