import { useQuery } from '@apollo/client/react';
import { recordColumns } from '@yjs/web-kit';
import type { TrainingRunFilter } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { trainingRun } from '../../../records/training-run.ts';
import { SHOWN, type TabProps } from './tab.ts';

const columns = recordColumns(trainingRun, {});

/** 班次 of one institution or project, the latest first (SC14-2, 02 §7.6). */
export function RunsTab({ filter }: TabProps<TrainingRunFilter>) {
  const { data, error, refetch } = useQuery(trainingRun.list, {
    variables: { filter, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="班次"
      columns={columns}
      rows={data?.trainingRuns.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有班次', hint: '培训机构申请开班后显示在这里。' }}
    />
  );
}
