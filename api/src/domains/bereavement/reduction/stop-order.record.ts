import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { STOP_ORDER } from '../record-types.ts';

const orderTable = defineTable({
  name: 'stop_order',
  columns: {
    order_no: { kind: 'text', max: 24, unique: true, title: '指令编号', doc: 'TF + date + four digits' },
    request_id: { kind: 'link', title: '减员申请' },
    payable_id: { kind: 'link', title: '经费可发放人员' },
    stop_month: { kind: 'text', max: 7, fixed: true, title: '停发月份' },
    executed_at: { kind: 'moment', title: '执行时间' },
    job_run: { kind: 'text', max: 64, title: '任务编号' },
    revoked_at: { kind: 'moment', nullable: true, title: '撤销时间' },
    row_mac: { kind: 'text', max: 100, nullable: true, api: false, title: '完整性校验码' },
  },
});

const source = readFrom(orderTable, 's', (query) =>
  query
    .innerJoin('payable_person as a', 'a.id', 's.payable_id')
    .innerJoin('beneficiary as b', 'b.id', 'a.beneficiary_id')
    .innerJoin('reduction_request as r', 'r.id', 's.request_id')
    .innerJoin('org as o', 'o.id', 's.org_id')
    .select(['b.name_masked as personName', 'b.id_no_masked as idNo', 'a.class_code as classCode', 'a.monthly'])
    .select(['r.request_no as requestNo', 'r.died_on as diedOn', 'o.short_name as orgName']),
);

/** 停发指令 (03 §34.2): what the reduction job has stopped, run by run (03 §34.6 "reduction job log"). */
export const stopOrder = defineRecord(source, {
  name: 'StopOrder',
  plural: 'stopOrders',
  type: STOP_ORDER,
  title: '停发清单',
  unit: '条',
  doc: 'What the reduction stopped (03 §34.2): which class of whom, from which month on, in which run of the job',
  docs: {
    list: '停发清单 in the caller’s scope, newest first',
    one: 'One 停发指令',
    filter: '停发指令 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'order_no',
  numbering: { prefix: 'TF', digits: 4 },
  counted: true,
  brought: {
    personName: { kind: 'text', title: '姓名', doc: 'masked' },
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    classCode: { kind: 'code', list: CLASS_LIST, max: 4, title: '优抚对象类别' },
    monthly: { kind: 'decimal', digits: 14, scale: 2, title: '月发放标准（元）' },
    requestNo: { kind: 'text', title: '减员申请编号' },
    diedOn: { kind: 'day', title: '死亡日期' },
    orgName: { kind: 'text', title: '街镇' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '指令编号、减员申请编号、任务编号',
      find: [{ in: ['s.order_no', 'r.request_no'] }, { in: ['s.job_run'], match: 'whole' }],
    },
    classes: { kind: 'codes', label: '类别', column: 'a.class_code', list: CLASS_LIST },
    revoked: { kind: 'flag', label: '已撤销', when: ['s.revoked_at', 'is not null'] },
    month: {
      kind: 'own',
      of: 'text',
      label: '停发月份',
      doc: 'YYYY-MM',
      more: true,
      where: (month) => sql`s.stop_month = ${String(month)}`,
    },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'stop-orders',
    audit: 'reduction.export-stops',
    columns: [
      ['orderNo', 20],
      'personName',
      ['idNo', 22],
      ['classCodeTitle', 26],
      'monthly',
      'diedOn',
      'stopMonth',
      'executedAt',
      ['jobRun', 36],
      'revokedAt',
      ['orgName', 22],
    ],
  },
  page: {
    route: '/reduction/stops',
    help: [
      '减员执行后停止发放的记录：每人每个类别一条，写明停发月份和由哪次任务执行。',
      '撤销减员后记录保留，并注明撤销时间；导出后交发放单位核对。',
    ],
    icon: 'CheckSquareOutlined',
    area: 'reduction',
    order: 40,
    columns: [
      { name: 'personName', key: true, under: ['idNo'] },
      { name: 'classCodeTitle', title: '类别', wide: true },
      { name: 'diedOn' },
      { name: 'stopMonth', key: true },
      { name: 'executedAt', title: '执行', under: ['jobRun'] },
      { name: 'revokedAt', title: '撤销' },
      { name: 'orgName', under: ['requestNo'] },
    ],
  },
});
