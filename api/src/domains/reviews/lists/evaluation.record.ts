import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, period, placed, readFrom, shape } from '../../../platform/records/index.ts';
import { REPLY_STATES } from '../enums.ts';
import { REVIEW_MENU } from '../menu.ts';
import { negativeFlow } from '../negatives/negative.flow.ts';
import { ANONYMOUS, BUSINESS_TYPES, CHANNELS, GRADES, isGrade, SCENES, type StaffSnapshot } from '../words.ts';
import { EvaluationStaffType } from './staff.type.ts';

const evaluationTable = defineTable({
  name: 'evaluation',
  columns: {
    evaluation_no: { kind: 'text', max: 20, unique: true, title: '评价编号' },
    grade: { kind: 'whole', size: 'small', title: '星级', doc: '评价等级, 5 to 1' },
    options: {
      kind: 'json',
      shape: shape<{ code: string; text: string }[]>(),
      filled: true,
      api: false,
      as: 'ticked',
      title: '评价选项',
    },
    option_set: { kind: 'whole', title: '评价选项的版本', doc: 'under which it was given' },
    comment_masked: {
      kind: 'text',
      max: 1000,
      filled: true,
      as: 'comment',
      title: '评价内容',
      doc: 'numbers of people masked',
    },
    anonymous: { kind: 'flag', api: false, title: '匿名评价' },
    applicant_masked: { kind: 'text', max: 60, api: false, title: '评价人' },
    case_id: {
      kind: 'link',
      nullable: true,
      title: '一件事',
      doc: 'null for an anonymous evaluation, which leads to nobody, and for 接待登记 about no case',
    },
    case_no: { kind: 'text', max: 22, nullable: true, title: '一件事编号', doc: 'null likewise' },
    service_no: {
      kind: 'text',
      max: 50,
      title: '办件编号',
      doc: '一件事编号 or 接待编号 of what was evaluated; null for an anonymous one',
    },
    matter_code: { kind: 'text', max: 20, title: '事项代码' },
    matter_name: { kind: 'text', max: 80, title: '事项' },
    business_type: {
      kind: 'choice',
      max: 12,
      title: '业务类型',
      words: BUSINESS_TYPES,
      enum: 'EvaluationBusinessType',
      enumDoc: '业务类型',
    },
    scene: { kind: 'choice', max: 16, title: '服务场景', words: SCENES, enum: 'EvaluationScene', enumDoc: '服务场景' },
    channel: {
      kind: 'choice',
      max: 8,
      title: '评价渠道',
      words: CHANNELS,
      enum: 'EvaluationChannel',
      enumDoc: '评价渠道',
    },
    org_name: { kind: 'text', max: 80, title: '服务中心' },
    window_no: { kind: 'text', max: 20, nullable: true, title: '窗口' },
    staff: { kind: 'json', shape: shape<StaffSnapshot[]>(), filled: true, title: '服务人员' },
    submitted_at: { kind: 'moment', title: '评价时间' },
    received_at: { kind: 'moment', title: '接收时间' },
    late: { kind: 'flag', filled: true, title: '补传', doc: 'given without a connection' },
    clock_wrong: {
      kind: 'flag',
      filled: true,
      title: '设备时间不准',
      doc: 'the device’s clock was wrong; the server’s time counts',
    },
    by_proxy_name: { kind: 'text', max: 60, nullable: true, title: '代录人' },
    published_at: { kind: 'moment', nullable: true, title: '公开时间' },
  },
});

/** `e` is the evaluation, `y` its answer, `n` the newest negative review about it. */
const source = readFrom(evaluationTable, 'e', (query) =>
  query
    .leftJoin('evaluation_reply as y', 'y.evaluation_id', 'e.id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('negative_review as r')
          .select(['r.id', 'r.review_no', 'r.state'])
          .whereRef('r.evaluation_id', '=', 'e.id')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('n'),
      (on) => on.onTrue(),
    )
    .select([
      'y.id as replyId',
      'y.state as replyState',
      'n.id as negativeId',
      'n.review_no as negativeNo',
      'n.state as negativeState',
      sql<string>`(select case when bool_or(m.state in ('REJECTED', 'DEAD')) then 'FAILED' when bool_and(m.state = 'ACKED') then 'SYNCED'
               when count(*) > 0 then 'PENDING' else 'NONE' end
          from outbox_message m where m.record_type = 'evaluation' and m.record_id = e.id)`.as('pushState'),
    ]),
);

/** Which evaluations have been answered. */
const REPLIES = { NONE: '未答复', OPEN: '答复待审核', PUBLISHED: '答复已公开' } as const;

function replyWhere(reply: string): RawBuilder<unknown> {
  if (reply === 'NONE') return sql`y.id is null`;
  return reply === 'PUBLISHED'
    ? sql`y.state = 'PUBLISHED'`
    : sql`y.state in ('PENDING', 'PENDING_DISTRICT', 'RETURNED')`;
}

/** 评价 as the offices see it: numbers masked, an anonymous one without anybody and without what leads to him (R9.3.2). */
export const evaluation = defineRecord(source, {
  name: 'Evaluation',
  plural: 'evaluations',
  type: 'evaluation',
  title: '好差评评价',
  unit: '条',
  doc: '评价 as it was given; nobody can change it',
  docs: {
    list: '评价 of the caller’s scope, newest first',
    filter: '评价 to show; what is absent does not narrow',
  },
  permission: 'review:view',
  number: 'evaluation_no',
  subject: 'matter_name',
  types: { staff: () => [EvaluationStaffType] },
  brought: {
    replyState: {
      kind: 'choice',
      max: 20,
      nullable: true,
      title: '答复',
      doc: 'where its answer stands; null = none',
      words: REPLY_STATES,
      enum: 'EvaluationReplyState',
      enumDoc: 'Where an answer stands',
      wordless: true,
    },
    negativeId: { kind: 'link', nullable: true, title: '差评整改', doc: 'the negative review that it opened' },
    negativeNo: { kind: 'text', nullable: true, title: '差评编号' },
    pushState: { kind: 'text', title: '推送状态', doc: 'to the city’s platform: NONE, PENDING, SYNCED, FAILED' },
  },
  shown: {
    gradeTitle: {
      kind: 'text',
      title: '评价等级',
      doc: 'in words',
      value: ({ grade }) => (isGrade(grade) ? GRADES[grade] : String(grade)),
    },
    options: {
      kind: 'texts',
      title: '评价选项',
      doc: 'what was ticked, in the words that were shown',
      value: (row) => row.ticked.map(({ text }) => text),
    },
    evaluatorMasked: {
      kind: 'text',
      title: '评价人',
      doc: 'masked; 匿名用户 where he wished so',
      value: (row) => (row.anonymous ? ANONYMOUS : row.applicantMasked),
    },
    staffNames: {
      kind: 'texts',
      api: false,
      title: '服务人员',
      value: (row) => row.staff.map(({ name }) => name),
    },
    byProxy: {
      kind: 'flag',
      title: '代录',
      doc: 'written down by a member of staff as the applicant said it',
      value: (row) => row.byProxyName !== null,
    },
    replyStateTitle: {
      kind: 'text',
      title: '答复',
      doc: 'the answer’s state in words',
      value: ({ replyState }) => (replyState === null ? REPLIES.NONE : (REPLY_STATES[replyState] ?? replyState)),
    },
    negativeStateTitle: {
      kind: 'text',
      nullable: true,
      title: '差评状态',
      value: ({ negativeState }) => negativeState && (negativeFlow.states[negativeState]?.title ?? negativeState),
    },
  },
  conceal: { when: (row) => row.anonymous, fields: ['caseId', 'caseNo', 'serviceNo'] },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '评价编号、办件编号',
      doc: '评价编号、办件编号或一件事编号; an anonymous one by its own number alone',
      find: [{ in: ['e.evaluation_no'] }, { in: ['e.service_no', 'e.case_no'], when: ['e.anonymous', 'is not true'] }],
    },
    grades: {
      kind: 'choices',
      label: '评价等级',
      doc: '评价等级, 1 to 5',
      column: 'e.grade',
      words: GRADES,
      url: 'grade',
    },
    reply: {
      kind: 'own',
      of: 'text',
      label: '答复',
      doc: '答复: NONE 未答复, OPEN 待审核或退回, PUBLISHED 已公开',
      words: REPLIES,
      where: (value) => replyWhere(String(value)),
    },
    byProxy: {
      kind: 'flag',
      label: '只看代录',
      doc: '只看工作人员代录的',
      when: ['e.by_proxy_id', 'is not null'],
      url: 'proxy',
    },
    businessTypes: {
      kind: 'choices',
      label: '业务类型',
      column: 'e.business_type',
      words: BUSINESS_TYPES,
      enum: 'EvaluationBusinessType',
      url: 'business',
      more: true,
    },
    scenes: {
      kind: 'choices',
      label: '服务场景',
      column: 'e.scene',
      words: SCENES,
      enum: 'EvaluationScene',
      url: 'scene',
    },
    channels: {
      kind: 'choices',
      label: '评价渠道',
      column: 'e.channel',
      words: CHANNELS,
      enum: 'EvaluationChannel',
      url: 'channel',
      more: true,
    },
    ...placed,
    matterCode: {
      kind: 'equals',
      label: '事项',
      doc: '事项代码',
      column: 'e.matter_code',
      of: 'matter',
      url: 'matter',
      more: true,
    },
    replyId: {
      kind: 'equals',
      label: '所选答复',
      doc: '答复的标识: the one evaluation that it answers',
      column: 'y.id',
      id: true,
      hidden: true,
    },
    ...period('评价日期', 'e.submitted_at'),
  },
  export: {
    permission: 'review:export',
    kind: 'evaluations',
    audit: 'review.export',
    columns: [
      ['evaluationNo', 20],
      ['submittedAt', 20],
      'gradeTitle',
      'grade',
      ['options', 36],
      ['comment', 48],
      'evaluatorMasked',
      ['matterName', 24],
      ['serviceNo', 24],
      'businessTypeTitle',
      'sceneTitle',
      'channelTitle',
      ['orgName', 28],
      'windowNo',
      ['staffNames', 18],
      'byProxyName',
      'late',
      'replyStateTitle',
      ['negativeNo', 18],
      'negativeStateTitle',
    ],
  },
  page: {
    route: '/evaluations',
    title: '评价查询',
    icon: 'StarOutlined',
    group: REVIEW_MENU,
    order: 45,
    columns: [
      { name: 'submittedAt', title: '评价时间与渠道', under: ['sceneTitle', 'channelTitle'] },
      { name: 'gradeTitle', key: true },
      { name: 'options', title: '评价选项与内容', under: ['comment'], wide: true },
      { name: 'matterName', title: '事项与办件', under: ['serviceNo'] },
      { name: 'orgName', title: '服务中心与人员', under: ['staff'] },
      { name: 'replyStateTitle', key: true },
      { name: 'negativeStateTitle', title: '差评' },
      { name: 'evaluatorMasked', hidden: true },
      { name: 'evaluationNo', hidden: true },
    ],
    facts: ['gradeTitle', 'options', 'comment', 'evaluatorMasked', 'matterName', 'serviceNo', 'orgName', 'staff'],
    also: ['grade', 'replyState', 'negativeId', 'byProxy', 'byProxyName', 'late', 'clockWrong', 'pushState', 'caseId'],
  },
});

/** An evaluation as the offices read it. */
export type EvaluationRow = Awaited<ReturnType<typeof evaluation.get>>;
