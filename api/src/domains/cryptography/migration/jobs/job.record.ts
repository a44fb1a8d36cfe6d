import { CRYPTO_MENU } from '../../../../platform/keys/index.ts';
import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { MIGRATION_JOB } from '../record-types.ts';
import { JOB_KINDS, JOB_STATES } from '../words.ts';

const jobTable = defineTable({
  name: 'crypto_migration_job',
  columns: {
    job_no: { kind: 'text', max: 24, unique: true, title: '作业编号', doc: 'QY + date + four digits' },
    migration_id: { kind: 'link', title: '改造' },
    system_name: { kind: 'text', max: 60, title: '系统' },
    kind: {
      kind: 'choice',
      max: 8,
      words: JOB_KINDS,
      enum: 'CryptoJobKind',
      enumDoc: '迁移作业的种类',
      title: '作业种类',
    },
    table_name: { kind: 'text', max: 63, title: '表' },
    job_state: {
      kind: 'choice',
      max: 8,
      words: JOB_STATES,
      enum: 'CryptoJobState',
      enumDoc: '迁移作业的状态',
      title: '作业状态',
    },
    position: { kind: 'text', max: 80, nullable: true, title: '断点主键' },
    rows_total: { kind: 'whole', filled: true, title: '总行数' },
    done: { kind: 'whole', filled: true, title: '已完成' },
    skipped: { kind: 'whole', filled: true, title: '跳过' },
    failed: { kind: 'whole', filled: true, title: '失败' },
    batches: { kind: 'whole', filled: true, title: '批次' },
    started_at: { kind: 'moment', nullable: true, title: '开始时间' },
    ended_at: { kind: 'moment', nullable: true, title: '结束时间' },
    last_error: { kind: 'text', max: 500, nullable: true, title: '错误' },
  },
});

/** 迁移作业 (MigrationJob of 03 §41.12): the work on one table. */
export const migrationJob = defineRecord(readFrom(jobTable, 'j'), {
  name: 'CryptoMigrationJob',
  plural: 'cryptoMigrationJobs',
  type: MIGRATION_JOB,
  title: '迁移作业',
  unit: '个作业',
  doc: 'The work on one table of a client system (03 §41.12)',
  docs: { list: '迁移作业, newest first', filter: '迁移作业 to show; what is absent does not narrow' },
  permission: RIGHTS.view,
  number: 'job_no',
  numbering: { prefix: 'QY', digits: 4 },
  shown: {
    progress: {
      kind: 'whole',
      title: '进度（%）',
      value: ({ rowsTotal, done, skipped, jobState }) =>
        jobState === 'DONE' ? 100 : Math.min(100, Math.floor(((done + skipped) * 100) / Math.max(1, rowsTotal))),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '作业编号、系统、表',
      find: [{ in: ['j.job_no'] }, { in: ['j.system_name', 'j.table_name'], match: 'part' }],
    },
    migrationId: { kind: 'equals', column: 'j.migration_id', label: '改造', id: true, hidden: true },
    jobStates: { kind: 'choices', label: '作业状态', column: 'j.job_state', words: JOB_STATES, enum: 'CryptoJobState' },
    kinds: { kind: 'choices', label: '作业种类', column: 'j.kind', words: JOB_KINDS, enum: 'CryptoJobKind' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'crypto-jobs',
    audit: 'crypto.jobs-export',
    columns: [
      ['jobNo', 18],
      ['systemName', 26],
      'tableName',
      'kindTitle',
      'jobStateTitle',
      'rowsTotal',
      'done',
      'skipped',
      'failed',
      'batches',
      'position',
      'startedAt',
      'endedAt',
      ['lastError', 40],
    ],
  },
  page: {
    route: '/crypto/jobs',
    icon: 'BarChartOutlined',
    group: CRYPTO_MENU,
    order: 957,
    columns: [
      { name: 'systemName', key: true, under: ['jobNo'] },
      { name: 'tableName', key: true },
      'kindTitle',
      { name: 'progress' },
      { name: 'done', under: ['rowsTotal'] },
      'skipped',
      'failed',
      'position',
      { name: 'jobStateTitle', key: true, under: ['lastError'] },
    ],
    also: ['migrationId', 'jobState'],
  },
});
