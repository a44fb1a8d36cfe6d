import { defineRecord, period, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { DEATH_RECORD } from '../record-types.ts';
import { OUTCOMES, SOURCES } from '../words.ts';
import { deathTable } from './death-table.ts';

/** 死亡库记录 (03 §34.2): what the city has got; without an ID number it stands under 「无法匹配」 (03 §34.8). */
export const deathRecord = defineRecord(readFrom(deathTable, 'd'), {
  name: 'DeathRecord',
  plural: 'deathRecords',
  type: DEATH_RECORD,
  title: '死亡库记录',
  unit: '条',
  doc: 'A record of 死亡库 (03 §34.2), person masked',
  docs: {
    list: '死亡库记录 that the city has got, newest first',
    one: 'One 死亡库记录',
    filter: '死亡库记录 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'source_record_id',
  counted: true,
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '来源记录号、身份证号',
      find: [
        { in: ['d.source_record_id'], match: 'whole' },
        { idNumber: 'd.id_no_index', field: { name: 'death_record.id_no', kind: 'id' } },
      ],
    },
    outcomes: { kind: 'choices', label: '比对结果', column: 'd.outcome', words: OUTCOMES, enum: 'DeathOutcome' },
    sources: { kind: 'choices', label: '数据来源', column: 'd.source_system', words: SOURCES, enum: 'DeathSource' },
    ...period('登记日期', 'd.registered_on', 'day'),
  },
  sorts: { registeredOn: { title: '登记日期', kind: 'day', column: 'd.registered_on' } },
  export: {
    permission: RIGHTS.export,
    kind: 'death-records',
    audit: 'reduction.export-deaths',
    columns: [
      'sourceSystemTitle',
      ['sourceRecordId', 22],
      'nameMasked',
      ['idNoMasked', 22],
      'diedOn',
      'registeredOn',
      'opTitle',
      'outcomeTitle',
    ],
  },
  page: {
    route: '/reduction/deaths',
    icon: 'ProfileOutlined',
    area: 'reduction',
    order: 60,
    columns: [
      { name: 'nameMasked', title: '姓名', key: true, under: ['idNoMasked'] },
      { name: 'sourceSystemTitle', title: '来源', under: ['sourceRecordId'] },
      { name: 'diedOn', key: true, under: ['previousDiedOn'] },
      { name: 'registeredOn', sort: 'registeredOn' },
      { name: 'opTitle', title: '操作' },
      { name: 'outcomeTitle', title: '比对结果', key: true },
      { name: 'receivedAt', hidden: true },
    ],
  },
});
