import { defineRecord, defineTable, period, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../../permissions.ts';
import { PENSION_BATCH } from '../../record-types.ts';
import { byRunState, runState } from '../../run-states.ts';
import { PENSION_PURPOSES } from '../../words.ts';

export const pensionBatchTable = defineTable({
  name: 'pension_batch',
  columns: {
    batch_no: { kind: 'text', max: 24, unique: true, title: '批量编号', doc: 'YP + date + four digits' },
    created_at: { kind: 'moment', title: '发起时间' },
    purpose: {
      kind: 'choice',
      max: 10,
      words: PENSION_PURPOSES,
      enum: 'PensionPurpose',
      enumDoc: '查询目的',
      title: '查询目的',
    },
    purpose_text: { kind: 'text', max: 200, nullable: true, title: '目的说明' },
    from_month: { kind: 'text', max: 6, fixed: true, title: '起始月份', doc: 'YYYYMM' },
    to_month: { kind: 'text', max: 6, fixed: true, title: '截止月份', doc: 'YYYYMM' },
    status: runState,
    cadre_ids: { kind: 'links', api: false, title: '人员' },
    total: { kind: 'whole', title: '人数' },
    done: { kind: 'whole', filled: true, title: '已查询人数' },
    found: { kind: 'whole', filled: true, title: '有数据' },
    missing: { kind: 'whole', filled: true, title: '未查询到' },
    failed: { kind: 'whole', filled: true, title: '未应答' },
    asked_by: { kind: 'text', max: 60, title: '查询人' },
    asked_by_id: { kind: 'link', api: false, title: '查询人的标识' },
    ended_at: { kind: 'moment', nullable: true, title: '完成时间' },
  },
});

/** 养老金批量查询 (03 §31.6): a list of people, asked for one after the other in the background. */
export const pensionBatch = defineRecord(readFrom(pensionBatchTable, 'b'), {
  name: 'PensionBatch',
  plural: 'pensionBatches',
  type: PENSION_BATCH,
  title: '养老金批量查询',
  unit: '批',
  doc: '养老金批量查询 (03 §31.6): who asked for how many, what for, and how far it is',
  docs: {
    list: '养老金批量查询 in the caller’s scope, newest first',
    one: 'One 养老金批量查询',
    filter: '批量查询 to show',
  },
  permission: RIGHTS.pension,
  number: 'batch_no',
  numbering: { prefix: 'YP', digits: 4 },
  counted: true,
  filters: {
    search: { kind: 'search', label: '查找', hint: '批量编号', find: [{ in: ['b.batch_no'] }] },
    purposes: {
      kind: 'choices',
      label: '查询目的',
      column: 'b.purpose',
      words: PENSION_PURPOSES,
      enum: 'PensionPurpose',
    },
    statuses: byRunState('b.status'),
    ...period('发起时间', 'b.created_at'),
  },
  page: {
    route: '/pension-batches',
    icon: 'FileDoneOutlined',
    area: 'retired',
    alsoNeeds: [RIGHTS.view],
    order: 27,
    columns: [
      { name: 'batchNo', title: '批量编号', under: ['createdAt'], key: true },
      { name: 'purposeTitle', title: '查询目的', under: ['purposeText'], wide: true },
      { name: 'fromMonth', title: '月份', under: ['toMonth'] },
      'total',
      'done',
      'found',
      'missing',
      'failed',
      { name: 'statusTitle', title: '状态', key: true },
      'askedBy',
    ],
    facts: [
      'purposeTitle',
      { name: 'purposeText', wide: true },
      'fromMonth',
      'toMonth',
      'statusTitle',
      'total',
      'done',
      'found',
      'missing',
      'failed',
      'askedBy',
      'createdAt',
      'endedAt',
    ],
  },
});
