import { CRYPTO_MENU } from '../../../../platform/keys/index.ts';
import { defineRecord, defineTable, formOf, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { COLUMN_PLAN } from '../record-types.ts';
import { COLUMN_CLASSES, PLAIN_ACTIONS } from '../words.ts';

const planTable = defineTable({
  name: 'crypto_column_plan',
  columns: {
    version: { kind: 'whole', filled: true, title: '版本' },
    migration_id: { kind: 'link', title: '改造' },
    column_ref: { kind: 'text', max: 130, title: '字段', doc: 'table and column' },
    table_name: { kind: 'text', max: 63, title: '表' },
    pk_column: { kind: 'text', max: 63, title: '主键' },
    column_name: { kind: 'text', max: 63, title: '列' },
    column_title: { kind: 'text', max: 60, title: '字段名称' },
    data_class: {
      kind: 'choice',
      max: 10,
      words: COLUMN_CLASSES,
      enum: 'CryptoColumnClass',
      enumDoc: '敏感字段的数据类别',
      title: '数据类别',
    },
    cipher_column: { kind: 'text', max: 63, title: '密文列' },
    index_column: { kind: 'text', max: 63, nullable: true, title: '索引列' },
    in_mac: { kind: 'flag', filled: true, title: '完整性校验' },
    distinct_values: { kind: 'flag', filled: true, title: '值不重复' },
    plain_action: {
      kind: 'choice',
      max: 6,
      words: PLAIN_ACTIONS,
      enum: 'CryptoPlainAction',
      enumDoc: '明文的处理方式',
      title: '明文处理',
    },
    rows_total: { kind: 'whole', filled: true, title: '行数' },
    encrypted: { kind: 'whole', filled: true, title: '已加密' },
    verified: { kind: 'whole', filled: true, title: '核对一致' },
  },
});

const source = readFrom(planTable, 'p', (query) =>
  query
    .innerJoin('crypto_migration as m', 'm.id', 'p.migration_id')
    .select(['m.system_name as systemName', 'm.state as migrationState']),
);

/** 敏感字段 (ColumnPlan of 03 §41.12). */
export const columnPlan = defineRecord(source, {
  name: 'CryptoColumnPlan',
  plural: 'cryptoColumnPlans',
  type: COLUMN_PLAN,
  title: '敏感字段',
  unit: '个字段',
  doc: 'A sensitive column of a client system (03 §41.12)',
  docs: { list: '敏感字段 of the client systems', filter: '敏感字段 to show; what is absent does not narrow' },
  permission: RIGHTS.view,
  number: 'column_ref',
  brought: {
    systemName: { kind: 'text', title: '系统' },
    migrationState: { kind: 'text', title: '改造状态代码' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '系统、字段名称',
      find: [{ in: ['m.system_name', 'p.column_title', 'p.column_ref'], match: 'part' }],
    },
    migrationId: { kind: 'equals', column: 'p.migration_id', label: '改造', id: true, hidden: true },
    classes: {
      kind: 'choices',
      label: '数据类别',
      column: 'p.data_class',
      words: COLUMN_CLASSES,
      enum: 'CryptoColumnClass',
    },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'crypto-columns',
    audit: 'crypto.columns-export',
    columns: [
      ['systemName', 26],
      'tableName',
      'columnName',
      ['columnTitle', 20],
      'dataClassTitle',
      'cipherColumn',
      'indexColumn',
      'inMac',
      'plainActionTitle',
      'rowsTotal',
      'encrypted',
      'verified',
    ],
  },
  page: {
    route: '/crypto/columns',
    icon: 'ProfileOutlined',
    group: CRYPTO_MENU,
    order: 956,
    columns: [
      { name: 'systemName', key: true },
      { name: 'columnTitle', key: true, under: ['columnRef'] },
      { name: 'dataClassTitle', title: '数据类别' },
      { name: 'cipherColumn', under: ['indexColumn'] },
      'inMac',
      { name: 'plainActionTitle', title: '明文处理' },
      'rowsTotal',
      'encrypted',
      'verified',
    ],
    also: ['migrationId', 'migrationState', 'dataClass', 'plainAction', 'version'],
  },
});

/** What of the inventory people may decide otherwise. */
export const planForm = formOf(planTable, 'CryptoColumnPlanInput', '敏感字段的处理', [
  'data_class',
  'in_mac',
  'plain_action',
]);
