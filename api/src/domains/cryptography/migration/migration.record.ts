import { Field, Int, ObjectType } from 'type-graphql';
import { CRYPTO_MENU } from '../../../platform/keys/index.ts';
import { defineRecord, formOf, readFrom } from '../../../platform/records/index.ts';
import { migrationFlow } from './migration.flow.ts';
import { migrationTable } from './migration-table.ts';
import { RIGHTS } from './permissions.ts';
import { CRYPTO_MIGRATION } from './record-types.ts';

@ObjectType('CryptoColumnReport', { description: '一个字段的核对结果 (03 §41.12, the four passes)' })
class ColumnReportType {
  @Field(() => String, { description: '表' }) table!: string;
  @Field(() => String, { description: '字段' }) column!: string;
  @Field(() => Int, { description: '有值的行数' }) rows!: number;
  @Field(() => Int, { description: '有密文的行数' }) sealed!: number;
  @Field(() => Int, { description: '解密比对的行数' }) compared!: number;
  @Field(() => Int, { description: '比对一致的行数' }) equal!: number;
  @Field(() => Int, { description: '索引重复的值' }) duplicates!: number;
  @Field(() => Int, { description: '索引不正确' }) indexFaults!: number;
  @Field(() => Int, { description: '完整性校验码不正确' }) macFaults!: number;
}

@ObjectType('CryptoLeftover', { description: '明文残留的一个位置 (03 §41.12 明文清除); never what was found there' })
class LeftoverType {
  @Field(() => String, { description: '种类' }) kind!: string;
  @Field(() => String, { description: '位置' }) place!: string;
  @Field(() => Int, { description: '处数' }) hits!: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole));

/** 改造进度 (03 §41.12): a system with how far it is. */
export const cryptoMigration = defineRecord(readFrom(migrationTable, 'm'), {
  name: 'CryptoMigration',
  plural: 'cryptoMigrations',
  type: CRYPTO_MIGRATION,
  title: '密码应用改造',
  unit: '个系统',
  doc: '密码应用改造 of a client system (03 §41.12)',
  docs: {
    list: '改造进度 of the client systems',
    one: 'One 密码应用改造',
    filter: '密码应用改造 to show; what is absent does not narrow',
    act: '盘点, 双写, 迁移, 核对, 切换, 明文清除, 验收 (signed twice), 暂停, 继续, 回退',
  },
  flow: migrationFlow,
  permission: RIGHTS.view,
  number: 'client_id',
  subject: 'system_name',
  counted: true,
  types: { report: () => [ColumnReportType], leftoverPlaces: () => [LeftoverType] },
  shown: {
    encryptedShare: {
      kind: 'whole',
      title: '字段加密率（%）',
      // Rows are encrypted whole: while they are, the share of the rows is that of the columns.
      value: ({ columnsEncrypted, columnsPlanned, done, skipped, rowsTotal }) =>
        columnsPlanned > 0 && columnsEncrypted >= columnsPlanned
          ? 100
          : Math.min(99, percent(done + skipped, rowsTotal)),
    },
    verifiedShare: {
      kind: 'whole',
      title: '字段核对率（%）',
      value: (row) => percent(row.columnsVerified, row.columnsPlanned),
    },
    rowShare: {
      kind: 'whole',
      title: '行进度（%）',
      value: (row) => Math.min(100, percent(row.done + row.skipped, row.rowsTotal)),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '系统名称、系统标识',
      find: [{ in: ['m.client_id'] }, { in: ['m.system_name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'crypto-progress',
    title: '密码应用改造进度表',
    audit: 'crypto.progress-export',
    columns: [
      ['systemName', 26],
      'clientId',
      'stateTitle',
      'columnsPlanned',
      'columnsEncrypted',
      'columnsVerified',
      'encryptedShare',
      'verifiedShare',
      'interfacesSigned',
      'secondFactor',
      'logChain',
      'measuredAt',
      'tls',
      ['tlsEvidence', 30],
    ],
  },
  page: {
    route: '/crypto/migrations',
    title: '改造进度',
    icon: 'DashboardOutlined',
    group: CRYPTO_MENU,
    order: 955,
    columns: [
      { name: 'systemName', key: true, under: ['clientId'] },
      { name: 'stateTitle', key: true },
      { name: 'encryptedShare', title: '加密率', under: ['columnsPlanned'] },
      { name: 'verifiedShare', title: '核对率' },
      { name: 'interfacesSigned', title: '接口签名' },
      { name: 'secondFactor', title: '双因素' },
      { name: 'logChain', title: '日志链' },
      { name: 'tls', title: '传输加密（人工填报）', under: ['tlsEvidence'] },
    ],
    facts: [
      'systemName',
      'clientId',
      'columnsPlanned',
      'columnsEncrypted',
      'columnsVerified',
      'rowsTotal',
      'done',
      'skipped',
      'failed',
      'batchSize',
      'rowsASecond',
      'windowFrom',
      'windowTo',
      'dualSince',
      'newRows',
      'clearRows',
      'verifiedAt',
      'mismatches',
      'switchedSince',
      'clearedAt',
      'leftovers',
      'scannedFiles',
      'interfacesSigned',
      'secondFactor',
      'logChain',
      'measuredAt',
      'tls',
      { name: 'tlsEvidence', wide: true },
      { name: 'backupNote', wide: true },
      { name: 'lastError', wide: true },
    ],
    open: ['rowShare', 'report', 'leftoverPlaces'],
  },
});

/** 作业设置 and what else of the system was transformed. */
export const settingsForm = formOf(migrationTable, 'CryptoMigrationInput', '作业设置和改造措施', [
  'batch_size',
  'rows_a_second',
  'window_from',
  'window_to',
  'tls',
  'tls_evidence',
]);
