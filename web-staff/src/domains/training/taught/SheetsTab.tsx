import { useQuery } from '@apollo/client/react';
import { recordColumns } from '@yjs/web-kit';
import type { DistrictSheetFilter } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { districtSheet } from '../../../records/district-sheet.ts';
import { SHOWN, type TabProps } from './tab.ts';

const columns = recordColumns(districtSheet, {});

/** 结算 of one institution, the latest first (SC14-2). */
export function SheetsTab({ filter }: TabProps<DistrictSheetFilter>) {
  const { data, error, refetch } = useQuery(districtSheet.list, {
    variables: { filter, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="结算"
      columns={columns}
      rows={data?.districtSheets.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有结算单', hint: '机构提交补助申请后显示在这里。' }}
    />
  );
}
