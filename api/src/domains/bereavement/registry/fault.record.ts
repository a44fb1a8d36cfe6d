import { defineRecord, defineTable, period, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { DEATH_FAULT } from '../record-types.ts';
import { FAULTS } from '../words.ts';

const faultTable = defineTable({
  name: 'death_fault',
  columns: {
    fault_key: { kind: 'text', max: 64, fixed: true, unique: true, title: '报文摘要', api: false },
    source_system: { kind: 'text', max: 20, title: '数据来源', doc: 'as the record says it, whatever that is' },
    source_record_id: { kind: 'text', max: 40, title: '来源记录号', doc: 'as the record says it' },
    registered_on: { kind: 'day', nullable: true, title: '登记日期' },
    kind: {
      kind: 'choice',
      max: 10,
      words: FAULTS,
      enum: 'DeathFaultKind',
      enumDoc: '死亡库错误记录的种类',
      title: '错误种类',
    },
    reason: { kind: 'text', max: 500, title: '错误原因' },
    times: { kind: 'whole', title: '出现次数' },
    received_at: { kind: 'moment', title: '最近接收时间' },
    settled_at: { kind: 'moment', nullable: true, title: '处理成功时间' },
  },
});

/** 死亡库错误记录 (03 §34.8): a record that could not be taken, with the reason; nothing of the person is kept. */
export const deathFault = defineRecord(readFrom(faultTable, 'e'), {
  name: 'DeathFault',
  plural: 'deathFaults',
  type: DEATH_FAULT,
  title: '死亡库错误记录',
  unit: '条',
  doc: 'A record of 死亡库 that could not be taken (03 §34.4, §34.8): where it is from and why; the others of its page were taken',
  docs: {
    list: '死亡库错误记录 that the city has got, newest first',
    one: 'One 死亡库错误记录',
    filter: '死亡库错误记录 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'source_record_id',
  counted: true,
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '来源记录号',
      find: [{ in: ['e.source_record_id'], match: 'whole' }],
    },
    kinds: { kind: 'choices', label: '错误种类', column: 'e.kind', words: FAULTS, enum: 'DeathFaultKind' },
    open: { kind: 'flag', label: '尚未处理', when: ['e.settled_at', 'is null'] },
    ...period('接收日期', 'e.received_at'),
  },
  sorts: { receivedAt: { title: '最近接收时间', kind: 'moment', column: 'e.received_at' } },
  export: {
    permission: RIGHTS.export,
    kind: 'death-faults',
    audit: 'reduction.export-death-faults',
    columns: [
      'sourceSystem',
      ['sourceRecordId', 24],
      'registeredOn',
      'kindTitle',
      ['reason', 50],
      'times',
      ['receivedAt', 20],
      ['settledAt', 20],
    ],
  },
  page: {
    route: '/reduction/death-faults',
    icon: 'WarningOutlined',
    area: 'reduction',
    order: 61,
    columns: [
      { name: 'sourceRecordId', title: '来源记录号', under: ['sourceSystem'], key: true },
      { name: 'kindTitle', title: '错误种类', key: true },
      { name: 'reason', wide: true, key: true },
      { name: 'registeredOn' },
      { name: 'times' },
      { name: 'receivedAt', sort: 'receivedAt' },
      { name: 'settledAt' },
    ],
  },
});
