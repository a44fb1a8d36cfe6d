import { useQuery } from '@apollo/client/react';
import { type Cells, recordColumns } from '@yjs/web-kit';
import type { SatisfactionReportFilter } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { type SatisfactionReportTypes, satisfactionReport } from '../../../records/satisfaction-report.ts';
import { percent } from '../satisfaction/words.ts';
import { SHOWN, type TabProps } from './tab.ts';

const cells: Cells<SatisfactionReportTypes> = {
  rate: ({ rate }) => percent(rate),
  mean: ({ mean }) => mean ?? '—',
};
const columns = recordColumns(satisfactionReport, cells);

/** 满意度 of one institution or project, the latest first (SC14-2, 02 §7.6). */
export function ReportsTab({ filter }: TabProps<SatisfactionReportFilter>) {
  const { data, error, refetch } = useQuery(satisfactionReport.list, {
    variables: { filter, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="满意度"
      columns={columns}
      rows={data?.satisfactionReports.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有满意度统计', hint: '培训结束并统计后显示在这里。' }}
    />
  );
}
