import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable } from '@yjs/web-kit';
import type { OwnRunTraineesQuery } from '../generated/graphql.ts';
import { OwnRunTraineesDocument } from './runs.graphql.ts';

const columns: DataColumn<OwnRunTraineesQuery['runTrainees'][number]>[] = [
  { key: 'seq', title: '序号', fixed: true, align: 'right', render: (row) => row.seq },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.nameMasked },
  { key: 'idNo', title: '身份证号', render: (row) => row.idNoMasked },
  { key: 'phone', title: '手机号', render: (row) => row.phoneMasked },
  { key: 'district', title: '安置区', render: (row) => row.districtName },
  { key: 'joined', title: '入班日期', render: (row) => row.joinedOn },
  { key: 'left', title: '离班日期', render: (row) => row.leftOn ?? '—' },
  { key: 'state', title: '报名状态', render: (row) => row.stateTitle },
];

/** 班次学员 of one run. */
export function OwnTrainees({ runId }: { runId: string }) {
  const { data, loading, error, refetch } = useQuery(OwnRunTraineesDocument, {
    variables: { runId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className="yjs-panel" aria-label="班次学员">
      <h2>班次学员</h2>
      <DataTable
        id="training.own-run-trainees"
        label="班次学员"
        columns={columns}
        rows={data?.runTrainees}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有学员', hint: '申请开班后，所选学员编入班次。' }}
      />
    </section>
  );
}
