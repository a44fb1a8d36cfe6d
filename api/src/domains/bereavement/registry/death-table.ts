import { defineTable } from '../../../platform/records/index.ts';
import { OPERATIONS, OUTCOMES, SOURCES } from '../words.ts';

/** 死亡库记录 (03 §34.2), once per source and its own number. */
export const deathTable = defineTable({
  name: 'death_record',
  columns: {
    source_system: {
      kind: 'choice',
      max: 4,
      words: SOURCES,
      enum: 'DeathSource',
      enumDoc: '死亡库数据来源',
      title: '数据来源',
    },
    source_record_id: { kind: 'text', max: 40, title: '来源记录号' },
    name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 60, title: '姓名' },
    id_no: { kind: 'sealed', key: 'ID', mask: 'idNumber', max: 18, index: 'id', nullable: true, title: '身份证号' },
    died_on: { kind: 'day', title: '死亡日期' },
    previous_died_on: { kind: 'day', nullable: true, title: '更正前死亡日期' },
    registered_on: { kind: 'day', title: '登记日期' },
    cert_no: { kind: 'text', max: 60, nullable: true, title: '证明编号' },
    op: {
      kind: 'choice',
      max: 8,
      words: OPERATIONS,
      enum: 'DeathOperation',
      enumDoc: '死亡库操作',
      title: '操作',
    },
    outcome: {
      kind: 'choice',
      max: 10,
      words: OUTCOMES,
      enum: 'DeathOutcome',
      enumDoc: '比对结果',
      title: '比对结果',
    },
    received_at: { kind: 'moment', title: '接收时间' },
    digest: { kind: 'text', max: 64, fixed: true, title: '报文摘要', api: false },
  },
});
