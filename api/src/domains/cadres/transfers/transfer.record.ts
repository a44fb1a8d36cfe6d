import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { dayNumberOfDate } from '../../../platform/calendar/shanghai.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { defineRecord, period, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { TRANSFER } from '../record-types.ts';
import { districtName, streetName } from '../register/place.ts';
import { TRANSFER_REASONS } from '../words.ts';
import { transferFlow } from './transfer.flow.ts';
import { transferTable } from './transfer-table.ts';

/** Both districts see it; the target not before it is asked. */
function transfersSeen(ctx: Ctx) {
  const own = scopeWhere(scopeOf(ctx.actor), 't');
  if (ctx.actor.kind !== 'USER') return own;
  return sql<boolean>`(${own} or (t.to_org_id = ${ctx.actor.orgId} and t.submitted_at is not null))`;
}

const days = (ctx: Ctx, from: string | Date | null, to: string | Date | null): number | null =>
  from === null
    ? null
    : dayNumberOfDate(localDateOf(new Date(to ?? ctx.app.clock.now()))) - dayNumberOfDate(localDateOf(new Date(from)));

/** 关系转移 (03 §32), and with it 转移台账. */
export const transfer = defineRecord(readFrom(transferTable, 't'), {
  name: 'CadreTransfer',
  plural: 'cadreTransfers',
  type: TRANSFER,
  title: '关系转移',
  unit: '件',
  doc: '企业退休军转干部关系转移单 (03 §32.2); seen by both districts',
  docs: {
    list: '关系转移单 of the caller’s district, on either side, newest first',
    one: 'One 关系转移单',
    filter: '关系转移单 to show; what is absent does not narrow',
    act: '提交、不予接收、撤回: what each side may do is the flow’s to say (03 §32.3)',
  },
  flow: transferFlow,
  permission: RIGHTS.view,
  number: 'transfer_no',
  subject: 'cadre_name_masked',
  numbering: { prefix: 'ZY', digits: 4 },
  counted: true,
  files: '户籍变更证明',
  scope: { where: transfersSeen },
  shown: {
    fromName: { kind: 'text', title: '迁出区', value: (row) => districtName(row.fromDistrict) },
    toName: { kind: 'text', title: '迁入区', value: (row) => districtName(row.toDistrict) },
    fromStreetName: { kind: 'text', title: '原街镇', value: (row) => streetName(row.fromStreet) },
    toStreetName: {
      kind: 'text',
      title: '接收街镇',
      nullable: true,
      value: (row) => (row.toStreet ? streetName(row.toStreet) : null),
    },
    daysUsed: {
      kind: 'whole',
      title: '用时（天）',
      doc: 'from handing in to the verdict, or until now',
      nullable: true,
      value: (row, ctx) => days(ctx, row.submittedAt, row.decidedAt),
    },
    isTarget: {
      kind: 'flag',
      title: '本区接收',
      value: (row, ctx) => ctx.actor.kind === 'USER' && ctx.actor.orgId === row.toOrgId,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '转移单号、批量编号',
      find: [{ in: ['t.transfer_no', 't.batch_no'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    started: { kind: 'flag', label: '我区发起', when: ['t.org_id', '=', '$myOrg'] },
    toReceive: {
      kind: 'flag',
      label: '待我接收',
      when: {
        all: [
          ['t.to_org_id', '=', '$myOrg'],
          ['t.state', '=', { text: 'PENDING_TARGET' }],
        ],
      },
    },
    cadreId: { kind: 'equals', label: '人员', column: 't.cadre_id', id: true, hidden: true },
    fromDistrict: { kind: 'equals', label: '迁出区', column: 't.from_district', more: true },
    toDistrict: { kind: 'equals', label: '迁入区', column: 't.to_district', more: true },
    reasons: {
      kind: 'choices',
      label: '转移原因',
      column: 't.reason_kind',
      words: TRANSFER_REASONS,
      enum: 'CadreTransferReason',
      more: true,
    },
    ...period('提交时间', 't.submitted_at'),
  },
  export: {
    permission: RIGHTS.export,
    kind: 'cadre-transfers',
    audit: 'cadre.export-transfers',
    columns: [
      ['transferNo', 18],
      'cadreName',
      ['cadreIdNo', 22],
      'fromName',
      'toName',
      ['toStreetName', 16],
      'reasonKindTitle',
      'moveDate',
      ['submittedAt', 20],
      ['decidedAt', 20],
      'daysUsed',
      'stateTitle',
      ['opinion', 40],
    ],
  },
  page: {
    route: '/cadre-transfers',
    icon: 'SwapOutlined',
    area: 'retired',
    order: 23,
    columns: [
      { name: 'transferNo', title: '转移单号与人员', under: ['cadreName', 'cadreIdNo'], key: true },
      { name: 'fromName', title: '迁出区', under: ['fromStreetName'] },
      { name: 'toName', title: '迁入区', under: ['toStreetName'] },
      { name: 'reasonKindTitle', title: '原因' },
      { name: 'submittedAt', title: '提交时间' },
      { name: 'daysUsed', title: '用时（天）' },
      { name: 'stateTitle', under: ['frozenReason'], key: true },
    ],
    facts: [
      'cadreName',
      'cadreIdNo',
      'fromName',
      'fromStreetName',
      'toName',
      'toStreetName',
      'reasonKindTitle',
      'moveDate',
      { name: 'remark', wide: true },
      'startedBy',
      'batchNo',
      'submittedAt',
      'effectiveAt',
      'decidedAt',
      'decidedBy',
      'daysUsed',
      { name: 'opinion', wide: true },
      { name: 'hukouWarning', wide: true },
      { name: 'frozenReason', wide: true },
    ],
    open: ['cadreId', 'toDistrict', 'isTarget'],
  },
});
