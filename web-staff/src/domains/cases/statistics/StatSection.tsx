import { type DataColumn, type DataRow, DownloadButton, type EmptyText, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import type { CaseStatFilter, LimitKind } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { exportFields } from './statistics-state.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

export interface StatSectionProps<Row extends DataRow> {
  title: string;
  /** The table's name for the export. */
  part: string;
  filter: CaseStatFilter;
  limitKind?: LimitKind;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  /** Of all rows together, below them; left out where there is but one. */
  total?: Row;
  empty: EmptyText;
  /** What the picture says, for who does not see it; absent where the table is enough. */
  chart?: { label: string; option: EChartsCoreOption; height?: number; onPick?(index: number): void };
  /** Where the file comes from and what one must hold for it, if not the page's own. */
  file?: { url: string; permission: string };
}

const OWN_FILE = { url: '/exports/case-statistics.xlsx', permission: 'case.stat:export' };

/** One subject of the statistics: the picture, the same figures as a table, and the table as a file. */
export function StatSection<Row extends DataRow>(props: StatSectionProps<Row>) {
  const { title, part, filter, limitKind, rows, columns, total, empty, chart, file = OWN_FILE } = props;
  const mayExport = usePermission(file.permission);
  const fields = { part, ...exportFields(filter), ...(limitKind ? { limitKind } : {}) };
  return (
    <section className="staff-stat">
      <div className="yjs-row">
        <h2 className="staff-section-title">{title}</h2>
        {mayExport && rows.length > 0 && (
          <span className="yjs-no-print">
            <DownloadButton label={`导出${title}`} url={file.url} fields={fields} />
          </span>
        )}
      </div>
      {chart && rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <Chart {...chart} />
        </Suspense>
      )}
      <PlainTable
        label={title}
        rows={total && rows.length > 1 ? [...rows, total] : rows}
        columns={columns}
        empty={empty}
        rowProps={(row) => (row === total ? { className: 'staff-total' } : {})}
      />
    </section>
  );
}
