import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, StateTag, usePermission, useRecordChanges } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { RunContractRowsQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { runContract } from '../../../records/run-contract.ts';
import { ExemptDistrict } from './ExemptDistrict.tsx';
import { RunContractRowsDocument, RunExemptionDocument } from './runs.graphql.ts';

type Contract = RunContractRowsQuery['runContracts']['nodes'][number];

const columns: DataColumn<Contract>[] = [
  { key: 'district', title: '区', fixed: true, render: (row) => row.districtName },
  {
    key: 'no',
    title: '合同编号',
    render: (row) => <Link to={`/training/contracts/${row.id}`}>{row.contractNo}</Link>,
  },
  { key: 'count', title: '人数', align: 'right', render: (row) => row.traineeCount },
  { key: 'amount', title: '合同金额（元）', align: 'right', render: (row) => row.trainingAmount },
  { key: 'institution', title: '机构签订', render: (row) => row.signedInstitutionOn ?? '—' },
  { key: 'signed', title: '区签订', render: (row) => row.signedDistrictOn ?? '—' },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => (
      <>
        <StateTag title={row.stateTitle} tone={runContract.tones?.[row.state]} />
        {row.exemption && <div className="yjs-quiet">已免签：{row.exemption}</div>}
      </>
    ),
  },
];

/** Contracts that a run may still wait for. */
const WAITED_FOR: readonly string[] = ['DRAFT', 'DIST_SIGN'];

/** 培训合同 of one run, district by district (02 §13.6); the city may let one off, where the parameter allows it (BR21-2). */
export function ContractRows({ runId, state }: { runId: string; state: string }) {
  const mayExempt = usePermission('training.run:stop') && state === 'CONTRACTING';
  const exemption = useQuery(RunExemptionDocument, { skip: !mayExempt, fetchPolicy: 'cache-and-network' });
  const { data, loading, error, refetch } = useQuery(RunContractRowsDocument, {
    variables: { runId },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: ['runContract'], ids: [runId], onChange: () => void refetch() });
  const exempting: DataColumn<Contract> = {
    key: 'exempt',
    title: '操作',
    render: ({ state: of, exemption: reason, ...row }) =>
      WAITED_FOR.includes(of) && !reason ? (
        <ExemptDistrict
          runId={runId}
          districtCode={row.districtCode}
          districtName={row.districtName}
          onDone={() => void refetch()}
        />
      ) : null,
  };
  return (
    <PageSection id="contracts" title="培训合同">
      <DataTable
        id="training.run-contracts"
        label="培训合同"
        columns={mayExempt && exemption.data?.runExemptionAllowed ? [...columns, exempting] : columns}
        rows={data?.runContracts.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有合同', hint: '市服务中心复核通过后，按学员安置区生成。' }}
      />
    </PageSection>
  );
}
