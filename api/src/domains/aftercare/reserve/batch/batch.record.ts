import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { DELIVERIES } from '../reserve-table.ts';
import { reserveBatchFlow } from './batch.flow.ts';

export const RESERVE_BATCH = 'reserveBatch';

export const reserveBatchTable = defineTable({
  name: 'reserve_batch',
  flow: true,
  columns: {
    batch_no: { kind: 'text', max: 24, unique: true, title: '批次编号', doc: 'YBP + date + three digits' },
    persons: { kind: 'whole', title: '人数' },
    reason: { kind: 'text', max: 500, title: '导出原因' },
    with_health: { kind: 'flag', title: '含健康信息' },
    with_secret: { kind: 'flag', title: '含涉密信息' },
    made_by_name: { kind: 'text', max: 60, title: '发起人' },
    left_out: { kind: 'whole', filled: true, title: '未导出人数' },
    delivered_to: { kind: 'text', max: 60, nullable: true, title: '接收人' },
    delivered_by: {
      kind: 'choice',
      max: 10,
      words: DELIVERIES,
      enum: 'ReserveDelivery',
      enumDoc: '移交方式',
      nullable: true,
      title: '移交方式',
    },
    delivered_at: { kind: 'moment', nullable: true, title: '移交时间' },
  },
});

/** 预备役登记表批量导出 (01 §12.6). */
export const reserveBatch = defineRecord(readFrom(reserveBatchTable, 'b'), {
  name: 'ReserveBatch',
  plural: 'reserveBatches',
  type: RESERVE_BATCH,
  title: '登记表批量导出',
  unit: '批',
  doc: '预备役登记表批量导出; its package is served apart',
  docs: {
    list: '批量导出 in the caller’s scope, newest first',
    one: 'One 批量导出',
    filter: '批量导出 to show; what is absent does not narrow',
    act: '放行, 不予放行',
  },
  flow: reserveBatchFlow,
  permission: RIGHTS.view,
  number: 'batch_no',
  numbering: { prefix: 'YBP', digits: 3 },
  counted: true,
  filters: {
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
    ...period('发起日期', 'b.created_at'),
  },
  page: {
    route: '/aftercare/reserve-batches',
    icon: 'FolderOpenOutlined',
    area: 'care',
    order: 11,
    columns: [
      { name: 'batchNo', key: true },
      { name: 'persons', under: ['leftOut'] },
      { name: 'reason', wide: true },
      { name: 'madeByName' },
      { name: 'deliveredTo', title: '移交', under: ['deliveredByTitle'] },
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'persons',
      'leftOut',
      'madeByName',
      'withHealth',
      'withSecret',
      { name: 'reason', wide: true },
      'deliveredTo',
      'deliveredBy',
      'deliveredAt',
    ],
  },
});
