import { useQuery } from '@apollo/client/react';
import type { DataColumn } from '@yjs/web-kit';
import { Progress } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { MigrationWorkQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import type { CryptoMigrationTypes } from '../../../records/crypto-migration.ts';
import { MigrationWorkDocument } from './migration.graphql.ts';

type Migration = CryptoMigrationTypes['One'];
type Job = MigrationWorkQuery['cryptoMigrationJobs']['nodes'][number];
type Column = MigrationWorkQuery['cryptoColumnPlans']['nodes'][number];
type Report = NonNullable<Migration['report']>[number] & { id: string; title: string | undefined };

type Leftover = NonNullable<Migration['leftoverPlaces']>[number] & { id: string };

const jobColumns: readonly DataColumn<Job>[] = [
  {
    key: 'job',
    title: '作业',
    render: ({ jobNo, kindTitle, tableName }) => (
      <>
        {`${kindTitle} ${tableName}`}
        <div className="yjs-quiet">{jobNo}</div>
      </>
    ),
  },
  {
    key: 'progress',
    title: '进度',
    render: ({ progress, jobState, tableName }) => (
      <Progress
        percent={progress}
        size="small"
        status={jobState === 'FAILED' ? 'exception' : 'normal'}
        aria-label={`${tableName}的进度`}
      />
    ),
  },
  { key: 'rows', title: '完成/总行数', align: 'right', render: ({ done, rowsTotal }) => `${done}/${rowsTotal}` },
  { key: 'skipped', title: '跳过', align: 'right', render: ({ skipped }) => skipped },
  { key: 'failed', title: '失败', align: 'right', render: ({ failed }) => failed },
  { key: 'position', title: '断点主键', render: ({ position }) => position ?? '—' },
  {
    key: 'state',
    title: '状态',
    render: ({ jobStateTitle, lastError }) => (
      <>
        {jobStateTitle}
        {lastError && <div className="yjs-quiet">{lastError}</div>}
      </>
    ),
  },
];

const planColumns: readonly DataColumn<Column>[] = [
  {
    key: 'column',
    title: '字段',
    render: ({ columnTitle, columnRef }) => (
      <>
        {columnTitle}
        <div className="yjs-quiet">{columnRef}</div>
      </>
    ),
  },
  { key: 'class', title: '数据类别', render: ({ dataClassTitle }) => dataClassTitle },
  { key: 'cipher', title: '密文列', render: ({ cipherColumn }) => cipherColumn },
  { key: 'index', title: '索引列', render: ({ indexColumn }) => indexColumn ?? '—' },
  { key: 'mac', title: '完整性校验', render: ({ inMac }) => (inMac ? '是' : '—') },
  { key: 'plain', title: '明文处理', render: ({ plainActionTitle }) => plainActionTitle },
  {
    key: 'encrypted',
    title: '已加密',
    align: 'right',
    render: ({ encrypted, rowsTotal }) => `${encrypted}/${rowsTotal}`,
  },
];

const reportColumns: readonly DataColumn<Report>[] = [
  {
    key: 'column',
    title: '字段',
    render: ({ id, title }) => (
      <>
        {title}
        <div className="yjs-quiet">{id}</div>
      </>
    ),
  },
  { key: 'sealed', title: '密文/有值', align: 'right', render: ({ sealed, rows }) => `${sealed}/${rows}` },
  { key: 'equal', title: '一致/比对', align: 'right', render: ({ equal, compared }) => `${equal}/${compared}` },
  { key: 'duplicates', title: '索引重复', align: 'right', render: ({ duplicates }) => duplicates },
  { key: 'index', title: '索引错误', align: 'right', render: ({ indexFaults }) => indexFaults },
  { key: 'mac', title: '校验码错误', align: 'right', render: ({ macFaults }) => macFaults },
];

const leftoverColumns: readonly DataColumn<Leftover>[] = [
  { key: 'kind', title: '种类', render: ({ kind }) => kind },
  { key: 'place', title: '位置', render: ({ place }) => place },
  { key: 'hits', title: '处数', align: 'right', render: ({ hits }) => hits },
];

/** 迁移作业, 敏感字段 and 核对结果 of a system; they move with the record. */
export function WorkSections({ one }: { one: Migration }) {
  const { data, error, refetch } = useQuery(MigrationWorkDocument, {
    variables: { migrationId: one.id },
    fetchPolicy: 'cache-and-network',
  });
  const { state, done, skipped, verifiedAt, clearedAt, columnsPlanned } = one;
  // The page hears of every batch; what hangs on the record is asked for anew with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that something has moved
  useEffect(() => void refetch(), [state, done, skipped, verifiedAt, clearedAt, columnsPlanned, refetch]);
  const odd = data?.cryptoOddValues.totalCount ?? 0;
  const titles = new Map(data?.cryptoColumnPlans.nodes.map(({ columnRef, columnTitle }) => [columnRef, columnTitle]));
  const report = (one.report ?? []).map((line) => {
    const id = `${line.table}.${line.column}`;
    return { ...line, id, title: titles.get(id) };
  });
  const leftovers = (one.leftoverPlaces ?? []).map((line) => ({ ...line, id: `${line.kind} ${line.place}` }));
  return (
    <>
      {leftovers.length > 0 && (
        <PageSection id="leftovers" title="明文残留">
          <PlainTable
            label="明文残留"
            rows={leftovers}
            columns={leftoverColumns}
            empty={{ title: '没有残留', hint: '清除明文后自动扫描。' }}
          />
          <p className="yjs-quiet">清理后点击“重新扫描”；0处残留才能签署验收。</p>
        </PageSection>
      )}
      <PageSection id="jobs" title="迁移作业">
        <PlainTable
          label="迁移作业"
          rows={data?.cryptoMigrationJobs.nodes}
          error={error}
          onRetry={() => void refetch()}
          columns={jobColumns}
          empty={{ title: '没有作业', hint: '开始迁移后按表生成作业。' }}
        />
        {odd > 0 && <Link to={`/crypto/odd-values?migrationId=${one.id}`}>{`异常数据 ${odd} 条`}</Link>}
      </PageSection>
      {report.length > 0 && (
        <PageSection id="report" title="核对结果">
          <PlainTable
            label="核对结果"
            rows={report}
            columns={reportColumns}
            empty={{ title: '没有核对结果', hint: '迁移完成后自动核对。' }}
          />
        </PageSection>
      )}
      <PageSection id="columns" title="敏感字段">
        <PlainTable
          label="敏感字段"
          rows={data?.cryptoColumnPlans.nodes}
          columns={planColumns}
          empty={{ title: '没有敏感字段', hint: '点击“自动盘点”读取该系统的表结构。' }}
        />
        {columnsPlanned > 0 && <Link to={`/crypto/columns?migrationId=${one.id}`}>查看和修改敏感字段</Link>}
      </PageSection>
    </>
  );
}
