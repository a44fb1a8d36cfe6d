import { useQuery } from '@apollo/client/react';
import type { DataColumn } from '@yjs/web-kit';
import type { LibraryTarget, TrainingConsequencesQuery, TrainingProposalKind } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ConsequencesDocument } from './proposals.graphql.ts';

type Consequence = TrainingConsequencesQuery['trainingConsequences'][number] & { id: string };

const columns: DataColumn<Consequence>[] = [
  { key: 'kind', title: '类别', render: (row) => row.kind },
  { key: 'no', title: '编号', render: (row) => row.no },
  { key: 'name', title: '名称', render: (row) => row.name },
  { key: 'state', title: '现状', render: (row) => row.stateTitle },
  { key: 'effect', title: '影响', render: (row) => row.effect },
];

interface ConsequenceTableProps {
  targetType: LibraryTarget;
  targetId: string;
  kind: TrainingProposalKind;
}

/** 影响范围: the projects and rounds that go along, as they stand now (T14-6). */
export function ConsequenceTable(target: ConsequenceTableProps) {
  const { data, error, refetch } = useQuery(ConsequencesDocument, {
    variables: target,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="影响范围"
      columns={columns}
      rows={data?.trainingConsequences.map((row) => ({ ...row, id: row.no }))}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '没有受影响的项目和报名批次', hint: '按当前状态核对；已转为班次的不受影响。' }}
    />
  );
}
