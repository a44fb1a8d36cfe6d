import { sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { defineRecord, defineTable, period, placed, readFrom } from '../../../platform/records/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { negativeFlow } from '../negatives/negative.flow.ts';
import { ANONYMOUS } from '../words.ts';
import { hotlineFlow, OPEN_STATES } from './hotline.flow.ts';
import { HOTLINE_ORDER } from './record-type.ts';
import { MATCHED_WAYS, ORDER_KINDS } from './words.ts';

const orderTable = defineTable({
  name: 'hotline_order',
  flow: true,
  columns: {
    order_no: { kind: 'text', max: 40, unique: true, title: '工单编号', doc: 'as the hotline numbers it' },
    order_kind: {
      kind: 'choice',
      max: 10,
      title: '工单类型',
      words: ORDER_KINDS,
      enum: 'HotlineOrderKind',
      enumDoc: '工单类型',
    },
    content_masked: { kind: 'text', max: 1000, as: 'content', title: '诉求内容', doc: 'numbers of people masked' },
    caller_masked: { kind: 'text', max: 60, filled: true, api: false, as: 'namedCaller', title: '来电人' },
    grade: { kind: 'whole', size: 'small', nullable: true, title: '评价等级', doc: '1 or 2' },
    evaluation_no: { kind: 'text', max: 20, nullable: true, title: '评价编号', doc: 'that the hotline names' },
    matter_text: { kind: 'text', max: 100, title: '事项', doc: 'as the hotline calls it' },
    served_on: { kind: 'day', nullable: true, api: false, as: 'servedDay', title: '办理日期' },
    place_text: { kind: 'text', max: 100, title: '办理地点', doc: 'as the hotline calls it' },
    org_name: { kind: 'text', max: 80, title: '承办单位', doc: 'where the order lies' },
    dispatched_at: { kind: 'moment', title: '派单时间' },
    deadline: { kind: 'moment', title: '办理期限', doc: 'the hotline’s, or by the parameter hotline.answerDays' },
    deadline_given: { kind: 'flag', title: '12345指定期限', doc: 'the hotline has set the deadline itself' },
    matched_way: {
      kind: 'choice',
      max: 12,
      nullable: true,
      title: '匹配方式',
      doc: 'null while it has not found its service',
      words: MATCHED_WAYS,
      enum: 'HotlineMatchedWay',
      enumDoc: '匹配方式',
    },
    matched_at: { kind: 'moment', nullable: true, title: '匹配时间' },
    matched_by_name: { kind: 'text', max: 60, nullable: true, title: '匹配人' },
    extended: { kind: 'flag', filled: true, title: '12345已同意延期' },
    reopened: {
      kind: 'whole',
      size: 'small',
      filled: true,
      title: '退回重办次数',
      doc: 'how often the hotline has sent the result back',
    },
    answered_at: { kind: 'moment', nullable: true, title: '反馈结果时间' },
  },
});

/** Without a result in time, or with one that came too late; what was sent back to the hotline is neither. */
export const overdueWhere = (now: Date) => sql`(o.state = any(${[...OPEN_STATES]}::text[]) and o.deadline < ${now}
  or o.answered_at > o.deadline)`;

/** `o` is the order, `n` the negative review in which it is handled, `e` the evaluation that this is about. */
const source = readFrom(orderTable, 'o', (query) =>
  query
    .leftJoin('negative_review as n', 'n.id', 'o.negative_review_id')
    .leftJoin('evaluation as e', 'e.id', 'n.evaluation_id')
    .select([
      'n.id as reviewId',
      'n.review_no as reviewNo',
      'n.state as reviewState',
      // Who called is who gave the evaluation: of an anonymous one nobody learns who that was (01 §11.4).
      'e.anonymous as unnamed',
    ]),
);

/** 12345工单 (01 §11.9). */
export const hotlineOrder = defineRecord(source, {
  name: 'HotlineOrder',
  plural: 'hotlineOrders',
  type: HOTLINE_ORDER,
  title: '12345工单',
  unit: '件',
  doc: '12345工单 (01 §11.9)',
  docs: {
    list: '12345工单 of the caller’s scope, newest first',
    filter: '12345工单 to show; what is absent does not narrow',
    act: '转市级匹配 (escalate), 退回12345 (sendBack)',
  },
  flow: hotlineFlow,
  permission: 'hotline:view',
  number: 'order_no',
  subject: 'matter_text',
  brought: {
    reviewId: { kind: 'link', nullable: true, title: '差评整改', doc: 'in which the order is handled' },
    reviewNo: { kind: 'text', nullable: true, title: '差评编号' },
  },
  shown: {
    callerMasked: {
      kind: 'text',
      title: '来电人',
      doc: 'masked; 匿名用户 where the evaluation is anonymous, empty where the hotline names none',
      value: (row) => (row.namedCaller !== '' && row.unnamed ? ANONYMOUS : row.namedCaller),
    },
    servedOn: { kind: 'text', nullable: true, title: '办理日期', doc: 'YYYY-MM-DD', value: (row) => row.servedDay },
    overdue: {
      kind: 'flag',
      title: '超期',
      doc: 'no result was given in time',
      value: (row, ctx) => {
        const [deadline, answeredAt] = [toDate(row.deadline), toDateOrNull(row.answeredAt)];
        return answeredAt ? answeredAt > deadline : OPEN_STATES.includes(row.state) && deadline < ctx.app.clock.now();
      },
    },
    reviewStateTitle: {
      kind: 'text',
      nullable: true,
      title: '差评状态',
      value: ({ reviewState }) => reviewState && (negativeFlow.states[reviewState]?.title ?? reviewState),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '工单编号或差评编号',
      find: [{ in: ['o.order_no'], match: 'whole' }, { in: ['n.review_no'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    orderKind: {
      kind: 'choices',
      single: true,
      label: '工单类型',
      column: 'o.order_kind',
      words: ORDER_KINDS,
      enum: 'HotlineOrderKind',
      url: 'kind',
    },
    overdue: {
      kind: 'own',
      of: 'flag',
      label: '只看超期',
      doc: 'only those without a result in time',
      where: (_, ctx) => overdueWhere(ctx.app.clock.now()),
    },
    districtCode: placed.districtCode,
    ...period('派单日期', 'o.dispatched_at'),
  },
  export: {
    permission: 'hotline:export',
    kind: 'hotline-orders',
    audit: 'hotline.export',
    columns: [
      ['orderNo', 22],
      'orderKindTitle',
      ['dispatchedAt', 20],
      ['content', 48],
      ['callerMasked', 20],
      'grade',
      ['matterText', 24],
      'servedOn',
      ['placeText', 28],
      ['orgName', 28],
      ['deadline', 20],
      'overdue',
      ['matchedWayTitle', 18],
      ['reviewNo', 18],
      ['stateTitle', 18],
      ['answeredAt', 20],
      'reopened',
    ],
  },
  page: {
    route: '/reviews/hotline',
    icon: 'BellOutlined',
    group: REVIEW_MENU,
    order: 46,
    columns: [
      { name: 'orderNo', title: '工单编号与派单时间', under: ['orderKindTitle', 'grade', 'dispatchedAt'], key: true },
      { name: 'content', wide: true },
      { name: 'matterText', title: '事项与地点', under: ['placeText'] },
      { name: 'reviewNo', title: '差评与承办单位', under: ['orgName'] },
      { name: 'stateTitle', key: true },
      { name: 'deadline' },
      { name: 'matchedWayTitle', hidden: true },
      { name: 'callerMasked', hidden: true },
    ],
    facts: ['content', 'callerMasked', 'matterText', 'servedOn', 'placeText', 'orgName', 'deadline', 'reviewNo'],
    also: [
      'reviewId',
      'servedOn',
      'deadlineGiven',
      'overdue',
      'answeredAt',
      'extended',
      'reopened',
      'evaluationNo',
      'reviewStateTitle',
    ],
  },
});
