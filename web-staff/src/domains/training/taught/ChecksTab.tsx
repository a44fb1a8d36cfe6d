import { useQuery } from '@apollo/client/react';
import { recordColumns } from '@yjs/web-kit';
import type { SpotCheckFilter } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { spotCheck } from '../../../records/spot-check.ts';
import { SHOWN, type TabProps } from './tab.ts';

const columns = recordColumns(spotCheck, {});

/** 抽查 of one institution, the latest first (SC14-2). */
export function ChecksTab({ filter }: TabProps<SpotCheckFilter>) {
  const { data, error, refetch } = useQuery(spotCheck.list, {
    variables: { filter, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="抽查"
      columns={columns}
      rows={data?.spotChecks.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有抽查', hint: '所在区提交抽查结果后显示在这里。' }}
    />
  );
}
