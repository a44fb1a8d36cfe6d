import { sql } from 'kysely';
import { toDate } from '../../../database/sql.ts';
import { defineRecord, defineTable, period, placed, readFrom, shape } from '../../../platform/records/index.ts';
import { EvaluationStaffType } from '../lists/staff.type.ts';
import { REVIEW_MENU } from '../menu.ts';
import { ANONYMOUS, GRADES, type StaffSnapshot } from '../words.ts';
import { negativeFlow } from './negative.flow.ts';
import { VERDICTS } from './reasons.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

const negativeTable = defineTable({
  name: 'negative_review',
  flow: true,
  columns: {
    review_no: { kind: 'text', max: 20, unique: true, title: '差评编号', doc: 'CP + date + five digits' },
    source: {
      kind: 'choice',
      max: 10,
      title: '来源',
      words: { OWN: '本平台评价', HOTLINE: '12345工单', PLATFORM: '市好差评平台' },
      enum: 'NegativeReviewSource',
      enumDoc: '差评来源',
    },
    evaluation_id: { kind: 'link', nullable: true, title: '评价', doc: 'null where a hotline’s order has none' },
    grade: { kind: 'whole', size: 'small', nullable: true, title: '评价等级', doc: '1 or 2', words: GRADES },
    content_masked: {
      kind: 'text',
      max: 1000,
      filled: true,
      as: 'content',
      title: '评价内容',
      doc: 'what was said, numbers of people masked',
    },
    applicant_masked: { kind: 'text', max: 60, api: false, title: '评价人' },
    case_id: {
      kind: 'link',
      nullable: true,
      title: '一件事',
      doc: 'null for an anonymous evaluation, which leads to nobody',
    },
    case_no: { kind: 'text', max: 22, nullable: true, title: '一件事编号', doc: 'null likewise' },
    service_no: { kind: 'text', max: 50, title: '办件编号', doc: 'null likewise' },
    matter_code: { kind: 'text', max: 20, api: false, title: '事项代码' },
    matter_name: { kind: 'text', max: 80, title: '事项' },
    org_name: { kind: 'text', max: 80, title: '服务中心' },
    staff: { kind: 'json', shape: shape<StaffSnapshot[]>(), filled: true, title: '服务人员' },
    dispatch_at: { kind: 'moment', title: '受理时间' },
    due_at: { kind: 'moment', nullable: true, title: '当前时限' },
    contact_at: { kind: 'moment', nullable: true, title: '联系时间', doc: 'null as long as nobody was reached' },
    contact_by_name: { kind: 'text', max: 60, nullable: true, title: '联系人' },
    verdict: {
      kind: 'choice',
      max: 12,
      nullable: true,
      title: '核实结论',
      words: VERDICTS,
      enum: 'NegativeReviewVerdict',
      enumDoc: '核实结论',
    },
    extended: { kind: 'flag', filled: true, title: '延期整改' },
    revisit_grade: {
      kind: 'whole',
      size: 'small',
      nullable: true,
      title: '回访评价',
      doc: '5 to 1; null as long as nobody was reached',
      words: GRADES,
    },
  },
});

/** `n` is the review, `e` its evaluation, `g` who is responsible, `h` the first order of the hotline about it. */
const source = readFrom(negativeTable, 'n', (query) =>
  query
    .leftJoin('evaluation as e', 'e.id', 'n.evaluation_id')
    .leftJoin('assignment as g', (on) =>
      on.on('g.record_type', '=', sql.lit(NEGATIVE_REVIEW)).onRef('g.record_id', '=', 'n.id'),
    )
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('hotline_order as o')
          .select(['o.order_no', 'o.deadline'])
          .whereRef('o.negative_review_id', '=', 'n.id')
          .orderBy('o.id')
          .limit(1)
          .as('h'),
      (on) => on.onTrue(),
    )
    .select([
      'e.anonymous as unnamed',
      'g.user_name as ownerName',
      'h.order_no as orderNo',
      'h.deadline as orderDeadline',
    ]),
);

/** 差评整改 (01 §11.6). */
export const negativeReview = defineRecord(source, {
  name: 'NegativeReview',
  plural: 'negativeReviews',
  type: NEGATIVE_REVIEW,
  title: '差评整改',
  unit: '件',
  doc: '差评 and what is done about it (01 §11.6)',
  docs: {
    list: '差评 of the caller’s scope, newest first',
    one: 'One negative review',
    filter: '差评 to show; what is absent does not narrow',
    act: '分派, 联系, 核实, 认定, 整改, 延期, 回访, 办结: what each may do is the flow’s to say',
  },
  flow: negativeFlow,
  permission: 'review:view',
  number: 'review_no',
  subject: 'matter_name',
  types: { staff: () => [EvaluationStaffType] },
  brought: {
    orderNo: { kind: 'text', nullable: true, title: '12345工单编号' },
    orderDeadline: { kind: 'moment', nullable: true, title: '12345要求时限' },
    ownerName: {
      kind: 'text',
      nullable: true,
      title: '责任人',
      doc: 'who was named by the head, or who began with it; null as long as nobody is',
    },
  },
  shown: {
    anonymous: {
      kind: 'flag',
      title: '匿名评价',
      doc: 'nobody can be contacted or called back',
      value: (row) => row.unnamed === true,
    },
    evaluatorMasked: {
      kind: 'text',
      title: '评价人',
      doc: 'masked; 匿名用户 where he wished so',
      value: (row) => (row.unnamed ? ANONYMOUS : row.applicantMasked),
    },
    overdue: {
      kind: 'flag',
      title: '超期',
      value: (row, ctx) => row.dueAt !== null && toDate(row.dueAt) < ctx.app.clock.now(),
    },
  },
  conceal: { when: (row) => row.unnamed === true, fields: ['caseId', 'caseNo', 'serviceNo'] },
  files: '认定依据 and other files',
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '差评编号、办件编号、工单编号',
      doc: '差评编号、办件编号、一件事编号或12345工单编号; an anonymous one by the first and the last alone',
      find: [
        { in: ['n.review_no', 'h.order_no'] },
        { in: ['n.service_no', 'n.case_no'], when: ['e.anonymous', 'is not true'] },
      ],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    mine: { kind: 'flag', label: '本人负责', when: ['g.user_id', '=', '$me'] },
    unassigned: {
      kind: 'flag',
      label: '没有责任人',
      url: 'free',
      more: true,
      doc: '只看未办结、没有责任人的',
      when: {
        all: [
          ['g.user_id', 'is null'],
          ['n.ended_at', 'is null'],
        ],
      },
    },
    overdue: { kind: 'flag', label: '只看超期', when: ['n.due_at', '<', '$now'] },
    ...placed,
    ...period('受理日期', 'n.dispatch_at'),
  },
  export: {
    permission: 'review:export',
    kind: 'negative-reviews',
    audit: 'review.export-negatives',
    columns: [
      ['reviewNo', 18],
      ['dispatchAt', 20],
      ['sourceTitle', 14],
      ['orderNo', 22],
      'grade',
      ['content', 48],
      'evaluatorMasked',
      ['matterName', 24],
      ['serviceNo', 24],
      ['orgName', 28],
      'ownerName',
      ['stateTitle', 16],
      ['dueAt', 20],
      'overdue',
      ['contactAt', 20],
      'contactByName',
      'verdictTitle',
      'extended',
      'revisitGrade',
    ],
  },
  page: {
    route: '/reviews/negatives',
    icon: 'CheckSquareOutlined',
    group: REVIEW_MENU,
    order: 46,
    columns: [
      { name: 'reviewNo', title: '差评编号与受理时间', under: ['dispatchAt'], key: true },
      { name: 'grade', title: '来源与等级', under: ['sourceTitle', 'orderNo'] },
      { name: 'content', wide: true },
      { name: 'matterName', title: '事项、办件与服务中心', under: ['serviceNo', 'orgName'] },
      { name: 'stateTitle', title: '状态与责任人', under: ['ownerName'], key: true },
      { name: 'remaining', title: '时限' },
      { name: 'verdictTitle', hidden: true },
    ],
    facts: [
      'grade',
      'sourceTitle',
      { name: 'content', wide: true },
      'evaluatorMasked',
      { name: 'serviceNo', title: '办件' },
      { name: 'evaluationId', title: '评价' },
      'staff',
      { name: 'ownerName', wide: true },
      { name: 'contactAt', title: '联系情况', wide: true },
      'verdictTitle',
      'revisitGrade',
    ],
    also: ['source', 'evaluationId', 'evaluatorMasked', 'anonymous', 'caseId', 'caseNo', 'overdue', 'extended'],
    open: ['orderDeadline', 'contactByName'],
  },
});
