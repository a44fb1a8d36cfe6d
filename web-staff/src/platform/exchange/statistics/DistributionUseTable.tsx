import { useQuery } from '@apollo/client/react';
import { DataTable } from '@yjs/web-kit';
import { useState } from 'react';
import type { DistributionUseFragment } from '../../../generated/graphql.ts';
import { DistributionActDialog } from './DistributionActDialog.tsx';
import { DistributionUsesDocument } from './distribution-use.graphql.ts';
import { type UseAct, useColumns } from './distribution-use-columns.tsx';

export interface DistributionUseTableProps {
  onlyIdle: boolean;
  onChanged(): void;
}

/** 分发与限额, or 闲置分发: how much of its quota each distribution uses, since when not at all, and what to do about it. */
export function DistributionUseTable({ onlyIdle, onChanged }: DistributionUseTableProps) {
  const [chosen, setChosen] = useState<{ act: UseAct; row: DistributionUseFragment }>();
  const { data, loading, error, refetch } = useQuery(DistributionUsesDocument, {
    variables: { onlyIdle },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useColumns((act, row) => setChosen({ act, row }));
  return (
    <>
      <DataTable
        id={onlyIdle ? 'exchange-idle' : 'exchange-use'}
        label={onlyIdle ? '闲置分发' : '分发与限额'}
        columns={columns}
        rows={data?.exchangeDistributionUse}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={
          onlyIdle
            ? { title: '没有闲置的分发', hint: '生效但30天没有调用的分发会列在这里。' }
            : { title: '没有生效的分发', hint: '数据分发生效后，这里显示限额的使用情况。' }
        }
      />
      {chosen && (
        <DistributionActDialog
          act={chosen.act}
          distribution={chosen.row}
          onDone={() => {
            setChosen(undefined);
            void refetch();
            onChanged();
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
