import { useQuery } from '@apollo/client/react';
import { formatDateTime, formatMoney } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { pensionBatch } from '../../../records/pension-batch.ts';
import { PensionBatchResultsDocument } from '../cadres.graphql.ts';

/** One 养老金批量查询 (03 §31.6): how far it is, and what it has brought. */
export default function BatchPage() {
  return (
    <RecordPage
      record={pensionBatch}
      title={({ batchNo }) => `养老金批量查询 ${batchNo}`}
      subtitle={({ purposeTitle, statusTitle }) => `${purposeTitle} · ${statusTitle}`}
      help={['金额保存24小时，过期后重新查询；查看结果留有审计记录。']}
      more={(one) => [
        {
          key: 'queries',
          label: '查询记录',
          children: <Link to={`/pension-queries?batchId=${one.id}`}>查看和导出本批查询记录</Link>,
        },
      ]}
      sections={({ id, done }) => <Results id={id} key={done} />}
    />
  );
}

function Results({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(PensionBatchResultsDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  return (
    <PageSection id="results" title="查询结果" note="只供查看">
      <PlainTable
        label="批量查询结果"
        rows={data?.pensionBatchResults.map((one) => ({ ...one, id: one.cadreId }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有结果', hint: '后台查询完成后显示。' }}
        columns={[
          {
            key: 'name',
            title: '姓名',
            render: ({ cadreId, cadreName }) => <Link to={`/cadres/${cadreId}`}>{cadreName}</Link>,
          },
          { key: 'outcome', title: '结果', render: ({ outcomeTitle }) => outcomeTitle },
          { key: 'months', title: '月数', align: 'right', render: ({ months }) => months },
          { key: 'month', title: '最近月份', render: ({ month }) => month ?? '—' },
          {
            key: 'amount',
            title: '金额（元）',
            align: 'right',
            render: ({ amount }) => (amount ? formatMoney(amount) : '—'),
          },
          { key: 'pay', title: '发放状态', render: ({ payStatus }) => payStatus ?? '—' },
          {
            key: 'at',
            title: '数据截至',
            render: ({ fetchedAt }) => (fetchedAt ? formatDateTime(fetchedAt) : '—'),
          },
        ]}
      />
    </PageSection>
  );
}
