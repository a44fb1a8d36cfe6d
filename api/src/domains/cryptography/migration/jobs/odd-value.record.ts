import { CRYPTO_MENU } from '../../../../platform/keys/index.ts';
import { defineRecord, defineTable, formOf, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { ODD_VALUE } from '../record-types.ts';

const oddTable = defineTable({
  name: 'crypto_odd_value',
  columns: {
    version: { kind: 'whole', filled: true, title: '版本' },
    migration_id: { kind: 'link', title: '改造' },
    system_name: { kind: 'text', max: 60, title: '系统' },
    column_ref: { kind: 'text', max: 130, title: '字段' },
    row_key: { kind: 'text', max: 80, title: '行主键' },
    reason: { kind: 'text', max: 100, title: '异常情况' },
    unsealed: { kind: 'flag', filled: true, title: '没有加密' },
    explanation: { kind: 'text', max: 500, nullable: true, title: '情况说明' },
  },
});

/** 异常数据 (03 §41.12): where a value was not as its class has it; the value itself is never shown. */
export const oddValue = defineRecord(readFrom(oddTable, 'o'), {
  name: 'CryptoOddValue',
  plural: 'cryptoOddValues',
  type: ODD_VALUE,
  title: '异常数据',
  unit: '条',
  doc: 'A value of a client system that was odd when it was encrypted (03 §41.12)',
  docs: { list: '异常数据, newest first', filter: '异常数据 to show; what is absent does not narrow' },
  permission: RIGHTS.view,
  number: 'row_key',
  counted: true,
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '系统、字段',
      find: [{ in: ['o.system_name', 'o.column_ref'], match: 'part' }],
    },
    migrationId: { kind: 'equals', column: 'o.migration_id', label: '改造', id: true, hidden: true },
    unsealed: { kind: 'flag', label: '没有加密', when: ['o.unsealed', 'is true'] },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'crypto-odd-values',
    audit: 'crypto.odd-values-export',
    columns: [['systemName', 26], ['columnRef', 24], 'rowKey', ['reason', 24], 'unsealed', ['explanation', 40]],
  },
  page: {
    route: '/crypto/odd-values',
    icon: 'FileSearchOutlined',
    group: CRYPTO_MENU,
    order: 958,
    columns: [
      { name: 'systemName', key: true },
      { name: 'columnRef', key: true },
      'rowKey',
      { name: 'reason', key: true },
      'unsealed',
      { name: 'explanation', wide: true },
    ],
    also: ['migrationId', 'version'],
  },
});

/** Why a value could not be encrypted and what becomes of it. */
export const explanationForm = formOf(oddTable, 'CryptoOddValueInput', '没有加密的情况说明', ['explanation']);
