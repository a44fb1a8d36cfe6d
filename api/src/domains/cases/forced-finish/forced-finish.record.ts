import { sql } from '../../../database/sql.ts';
import type { ActRule } from '../../../platform/flow/index.ts';
import { defineRecord, defineTable, period, readFrom, shape } from '../../../platform/records/index.ts';
import { requestWithin } from '../request-reach.ts';
import { matterTitle } from '../statistics/titles.ts';
import { forcedWords } from './insert-request.ts';
import { FORCED_FINISH, forcedFinishFlow, forcedReasons } from './request.flow.ts';
import { FINISH_WAYS, FOLLOW_UPS } from './rule-body.ts';

const requestTable = defineTable({
  name: 'forced_finish_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 20, unique: true, title: '申请编号', doc: 'QZ + date + five digits' },
    case_id: { kind: 'link', title: '一件事' },
    case_no: { kind: 'text', max: 22, title: '一件事编号' },
    target_no: { kind: 'text', max: 50, title: '办件编号', doc: 'the case’s number where all of it ends' },
    matter_name: { kind: 'text', max: 80, title: '事项' },
    name_masked: { kind: 'text', max: 60, title: '姓名', doc: 'masked' },
    finish_as: {
      kind: 'choice',
      max: 20,
      words: FINISH_WAYS,
      enum: 'ForcedFinishWay',
      enumDoc: '强制办结的办结方式',
      title: '办结方式',
    },
    reason_code: { kind: 'text', max: 10, api: false, title: '理由代码' },
    reason_text: { kind: 'text', max: 500, nullable: true, api: false, title: '说明' },
    basis_text: { kind: 'text', max: 500, title: '依据' },
    rule: { kind: 'json', shape: shape<ActRule>(), nullable: true, api: false, title: '规则' },
    operator_name: { kind: 'text', max: 60, title: '申请人', doc: 'or the rule' },
    created_at: { kind: 'moment', title: '申请时间' },
    approver_name: { kind: 'text', max: 60, nullable: true, title: '审批人' },
    decision_text: { kind: 'text', max: 500, nullable: true, title: '审批意见' },
    decided_at: { kind: 'moment', nullable: true, title: '办结时间', doc: 'or of the verdict' },
    follow_ups: { kind: 'texts', words: FOLLOW_UPS, filled: true, api: false, title: '后续工作代码' },
    follow_up_note: { kind: 'text', max: 500, nullable: true, title: '后续工作完成情况' },
    followed_up_at: { kind: 'moment', nullable: true, title: '后续工作完成时间' },
  },
});

/** Whose ID number a search finds: joined by keys, so that a list without a search asks neither table. */
const source = readFrom(requestTable, 'r', (query) =>
  query.leftJoin('one_thing_case as c', 'c.id', 'r.case_id').leftJoin('person as h', 'h.id', 'c.person_id'),
);

/** 强制办结 (01 §6.8, T14): a request of a person, or the act of a rule. */
export const forcedFinish = defineRecord(source, {
  name: 'ForcedFinish',
  plural: 'forcedFinishes',
  type: FORCED_FINISH,
  title: '强制办结',
  unit: '件',
  doc: '强制办结: a request of a person or the act of a rule, masked',
  docs: {
    list: '强制办结 of the caller’s scope, newest first',
    one: 'One 强制办结 with its story (R4.4.4)',
    filter: '强制办结 to show; what is absent does not narrow',
  },
  flow: forcedFinishFlow,
  permission: 'forced-finish:view',
  number: 'request_no',
  subject: 'name_masked',
  scope: { where: (ctx) => requestWithin(ctx, 'r') },
  files: '附件',
  shown: {
    reason: { kind: 'text', title: '理由', doc: 'in words', value: (row) => forcedWords(row) },
    ruleTitle: {
      kind: 'text',
      nullable: true,
      title: '规则',
      doc: 'with its version, where a rule acted',
      value: ({ rule }) => (rule ? `${rule.ruleNo} 第${rule.version}版 ${rule.title}` : null),
    },
    followUpTitles: {
      kind: 'texts',
      title: '后续工作',
      doc: 'that the rule orders',
      value: ({ followUps }) => followUps.map((one) => FOLLOW_UPS[one as keyof typeof FOLLOW_UPS] ?? one),
    },
  },
  filters: {
    states: { kind: 'states', label: '状态', apart: true },
    reasonCode: {
      kind: 'choices',
      single: true,
      label: '理由',
      doc: 'code of the list forced-finish.reason',
      column: 'r.reason_code',
      words: Object.fromEntries(forcedReasons.map(({ code, title }) => [code, title])),
    },
    ...period('审批或办结日期', 'r.decided_at'),
    districtCode: { kind: 'district', label: '区', doc: '区, six digits' },
    search: {
      kind: 'search',
      label: '查找',
      hint: '身份证号码、编号',
      doc: '身份证号，或申请编号、一件事编号、办件编号',
      find: [
        { in: ['r.request_no', 'r.case_no', 'r.target_no'] },
        { idNumber: 'h.id_no_bi', field: { name: 'person.id_no', kind: 'id' } },
      ],
    },
    matterCode: {
      kind: 'own',
      of: 'text',
      label: '事项',
      doc: '事项代码；BUNDLE 为“一件事”主办件',
      says: matterTitle,
      // As the statistics count them: one for the whole case is one of the bundle.
      where: (code) =>
        code === 'BUNDLE'
          ? sql`r.sub_case_id is null`
          : sql`exists (select 1 from sub_case s where s.id = r.sub_case_id and s.matter_code = ${code})`,
    },
  },
  export: {
    permission: 'forced-finish:export',
    kind: 'forced-finishes',
    audit: 'forced-finish.export',
    columns: [
      ['requestNo', 18],
      ['targetNo', 24],
      ['caseNo', 24],
      ['nameMasked', 10],
      ['matterName', 24],
      ['finishAsTitle', 22],
      ['reason', 30],
      ['basisText', 40],
      ['ruleTitle', 30],
      ['operatorName', 12],
      ['createdAt', 20],
      ['stateTitle', 12],
      ['approverName', 12],
      ['decisionText', 30],
      ['decidedAt', 20],
    ],
  },
});
