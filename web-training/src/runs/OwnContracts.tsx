import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { OwnRunContractsQuery } from '../generated/graphql.ts';
import { runContract } from '../records/run-contract.ts';
import { OwnRunContractsDocument } from './runs.graphql.ts';

const columns: DataColumn<OwnRunContractsQuery['runContracts']['nodes'][number]>[] = [
  { key: 'district', title: '区', fixed: true, render: (row) => row.districtName },
  { key: 'no', title: '合同编号', render: (row) => <Link to={`/own-contracts/${row.id}`}>{row.contractNo}</Link> },
  { key: 'count', title: '人数', align: 'right', render: (row) => row.traineeCount },
  { key: 'amount', title: '合同金额（元）', align: 'right', render: (row) => row.trainingAmount },
  { key: 'institution', title: '机构签订', render: (row) => row.signedInstitutionOn ?? '—' },
  { key: 'signed', title: '区签订', render: (row) => row.signedDistrictOn ?? '—' },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={runContract.tones?.[row.state]} />,
  },
];

/** 培训合同 of one run, district by district. */
export function OwnContracts({ runId }: { runId: string }) {
  const { data, loading, error, refetch } = useQuery(OwnRunContractsDocument, {
    variables: { runId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className="yjs-panel" aria-label="培训合同">
      <h2>培训合同</h2>
      <DataTable
        id="training.own-run-contracts"
        label="培训合同"
        columns={columns}
        rows={data?.runContracts.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有合同', hint: '市服务中心复核通过后，按学员安置区生成。' }}
      />
    </section>
  );
}
