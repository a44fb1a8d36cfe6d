import { useQuery } from '@apollo/client/react';
import type { ProjectInspectionFilter } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { inspectionColumns } from './inspection-columns.tsx';
import { InspectionsDocument } from './inspections.graphql.ts';

/** 年检 of one project or institution, the latest first (SC14-2, 02 §7.6). */
export function InspectionsTab({ filter }: { filter: ProjectInspectionFilter }) {
  const { data, error, refetch } = useQuery(InspectionsDocument, {
    variables: { filter, first: 50 },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="年检"
      columns={inspectionColumns}
      rows={data?.projectInspections.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有年检', hint: '市局启动年检批次后显示在这里。' }}
    />
  );
}
