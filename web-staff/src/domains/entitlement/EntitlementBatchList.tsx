import { useQuery } from '@apollo/client/react';
import { DataTable, PageHeader, useKeysetPage, useLiveList } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { EntitlementBatchRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { batchColumns } from './batch-columns.tsx';
import { CreateBatch } from './CreateBatch.tsx';
import { EntitlementNav } from './EntitlementNav.tsx';
import { EntitlementBatchesDocument } from './entitlement.graphql.ts';

const help = [
  '每月第5个工作日，系统按区生成批次；业务人员也可以在名单页手工生成。',
  '批次由区业务科长释放，释放人不能是生成批次的人。',
  '推送后24小时没有回执，系统提醒技术人员，并每日自动重发。',
];

/** 批次: every batch of the scope with its totals. */
export default function EntitlementBatchList() {
  const navigate = useNavigate();
  const page = useKeysetPage();
  const { data, loading, error, refetch } = useQuery(EntitlementBatchesDocument, {
    variables: page.variables,
    fetchPolicy: 'cache-and-network',
  });
  const held = useLiveList<EntitlementBatchRowFragment>({
    recordTypes: ['entitlementBatch'],
    listKey: JSON.stringify(page.variables),
    rows: data?.entitlementBatches.nodes,
    refetch,
  });
  const reload = async () => {
    await refetch();
    held.adopt();
  };
  return (
    <>
      <PageHeader title="免申即享批次" help={<HelpLines lines={help} />} actions={<CreateBatch onDone={reload} />} />
      <EntitlementNav active="/entitlement/batches" />
      <DataTable
        id="entitlement.batches"
        label="批次"
        columns={batchColumns}
        rows={held.rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有批次', hint: '名单中有“待入批次”的人员时，可以生成批次。' }}
        paging={{ page, info: data?.entitlementBatches.pageInfo }}
        onOpen={(row) => void navigate(`/entitlement/batches/${row.id}`)}
        changedIds={held.changedIds}
        goneIds={held.goneIds}
        arrivals={held.arrivals}
        onShowArrivals={held.adopt}
      />
    </>
  );
}
