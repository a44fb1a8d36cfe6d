import { sql } from '../../../database/sql.ts';
import { defineRecord, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { regionTitle } from '../../people/index.ts';
import { classTitles } from '../matches/match.record.ts';
import { RIGHTS } from '../permissions.ts';
import { REDUCTION } from '../record-types.ts';
import { CHAINS, REQUEST_KINDS } from '../words.ts';
import { requestsSeen } from './follow-move.ts';
import { requestFlow } from './request.flow.ts';
import { requestTable } from './request-table.ts';

const source = readFrom(requestTable, 'r', (query) =>
  query
    .innerJoin('beneficiary as b', 'b.id', 'r.beneficiary_id')
    .innerJoin('org as o', 'o.id', 'r.org_id')
    .leftJoin('reduction_request as f', 'f.id', 'r.of_id')
    .select(['b.id_no_masked as idNo', 'o.short_name as orgName', 'f.request_no as ofNo']),
);

/** 减员申请 (03 §34.2, §34.6). */
export const reductionRequest = defineRecord(source, {
  name: 'ReductionRequest',
  plural: 'reductionRequests',
  type: REDUCTION,
  title: '优抚对象减员',
  unit: '件',
  doc: 'A request to reduce a beneficiary who died, or to undo or correct that (03 §34.2); person masked',
  docs: {
    list: '减员申请 in the caller’s scope, newest first unless sorted',
    one: 'One 减员申请',
    filter: '减员申请 to show; what is absent does not narrow',
    act: '提交, 通过, 退回, 驳回, 撤回, 重新上报: what each may do is the flow’s to say',
  },
  flow: requestFlow,
  permission: RIGHTS.view,
  number: 'request_no',
  subject: 'person_name',
  numbering: { prefix: 'JY', digits: 4 },
  counted: true,
  files: '证明材料',
  scope: { where: requestsSeen },
  brought: {
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    orgName: { kind: 'text', title: '街镇' },
    ofNo: { kind: 'text', nullable: true, title: '原减员申请编号' },
  },
  shown: {
    classTitles: { kind: 'texts', title: '优抚对象类别', value: (row) => classTitles(row.classes) },
    movedToName: {
      kind: 'text',
      title: '已迁入',
      nullable: true,
      doc: 'the district that has taken him while the request was open; it reads the request (03 §34.8)',
      value: ({ movedTo }) => (movedTo ? (regionTitle(movedTo) ?? movedTo) : null),
    },
    registryChanged: {
      kind: 'text',
      title: '死亡库日期变更',
      nullable: true,
      doc: 'what 死亡库 said before and after (03 §34.4)',
      value: ({ registryBefore, registryAfter }) =>
        registryBefore ? (registryAfter ? `${registryBefore} → ${registryAfter}` : `${registryBefore}，已撤销`) : null,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、身份证号',
      find: [{ in: ['r.request_no'] }, { idNumber: 'b.id_no_index', field: { name: 'beneficiary.id_no', kind: 'id' } }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: { kind: 'choices', label: '种类', column: 'r.kind', words: REQUEST_KINDS, enum: 'ReductionKind' },
    chains: {
      kind: 'choices',
      label: '发起层级',
      column: 'r.chain',
      words: CHAINS,
      enum: 'ReductionChain',
      more: true,
    },
    beneficiary: { kind: 'equals', label: '优抚对象', column: 'r.beneficiary_id', id: true, hidden: true },
    month: {
      kind: 'own',
      of: 'text',
      label: '减员月份',
      doc: 'YYYY-MM in which it was carried out',
      more: true,
      where: (month) => sql`to_char(r.executed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = ${String(month)}`,
    },
    overpaid: { kind: 'flag', label: '有多发', when: ['r.overpaid', '>', 0], more: true },
    flagged: { kind: 'flag', label: '死亡库有变更', when: ['r.registry_before', 'is not null'], more: true },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
    ...period('死亡日期', 'r.died_on', 'day'),
  },
  sorts: { diedOn: { title: '死亡日期', kind: 'day', column: 'r.died_on' } },
  export: {
    permission: RIGHTS.export,
    kind: 'reductions',
    audit: 'reduction.export',
    columns: [
      ['requestNo', 20],
      'kindTitle',
      ['orgName', 22],
      ['classTitles', 30],
      'personName',
      ['idNo', 22],
      'diedOn',
      'stopMonth',
      'overpaid',
      'funeralHint',
      'stateTitle',
      'approvedAt',
      'executedAt',
    ],
  },
  page: {
    route: '/reduction/requests',
    title: '减员申请',
    icon: 'SolutionOutlined',
    area: 'reduction',
    order: 20,
    columns: [
      { name: 'requestNo', key: true, under: ['kindTitle'] },
      { name: 'personName', key: true, under: ['idNo'] },
      { name: 'classTitles', title: '类别', wide: true },
      { name: 'diedOn', sort: 'diedOn', under: ['stopMonth'] },
      { name: 'overpaid', title: '多发（元）' },
      { name: 'stateTitle', key: true, under: ['orgName'] },
      { name: 'remaining', hidden: true },
    ],
    facts: [
      'personName',
      'idNo',
      { name: 'classTitles', title: '优抚对象类别' },
      'kindTitle',
      'chainTitle',
      'orgName',
      'reductionReasonTitle',
      'diedOn',
      'registryChanged',
      'movedToName',
      'deathReason',
      'evidenceTitle',
      'familyNameMasked',
      'familyPhoneMasked',
      'lastPayMonth',
      'stopMonth',
      'overpaid',
      'backPay',
      { name: 'funeralHint', title: '丧葬补助费提示（元）' },
      'approvedBy',
      'approvedAt',
      'executedAt',
      { name: 'lateReason', wide: true },
      { name: 'reason', wide: true },
      { name: 'ministryText', wide: true },
    ],
    open: ['matchId', 'ofId', 'ofNo', 'beneficiaryId', 'registryBefore', 'registryAfter', 'kind', 'evidence'],
  },
});

/** What whoever starts a reduction fills in (03 §34.2). */
export const reductionForm = formOf(requestTable, 'ReductionInput', '减员申请的内容', [
  'died_on',
  'death_reason',
  'evidence',
  'late_reason',
  'family_name',
  'family_phone',
]);
export type ReductionEntry = ReturnType<typeof reductionForm.read>;
