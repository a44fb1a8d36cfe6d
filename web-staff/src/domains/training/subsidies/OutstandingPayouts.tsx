import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatMoney } from '@yjs/web-kit';
import { lazy, Suspense, useMemo } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { type Outstanding, outstandingByDistrict } from './figures-option.ts';
import { OutstandingPayoutsDocument } from './subsidies.graphql.ts';

const Chart = lazy(() => import('../../../platform/charts/Chart.tsx'));

const columns: readonly DataColumn<Outstanding & { id: string }>[] = [
  { key: 'district', title: '区', render: ({ districtTitle }) => districtTitle },
  { key: 'persons', title: '未发放（人次）', align: 'right', render: ({ persons }) => persons },
  { key: 'amount', title: '未发放金额（元）', align: 'right', render: ({ amount }) => formatMoney(amount) },
  { key: 'late', title: '已逾期结算单（份）', align: 'right', render: ({ late }) => late },
];

/** 生活补助未发放: what trainees do not have yet, as a picture and the same as a table (02 §19.7). */
export function OutstandingPayouts() {
  const { data, error, refetch } = useQuery(OutstandingPayoutsDocument, { fetchPolicy: 'cache-and-network' });
  const rows = data?.outstandingPayouts;
  const picture = useMemo(() => rows && outstandingByDistrict(rows), [rows]);
  return (
    <PageSection id="outstanding" title="生活补助未发放（截至目前）">
      {picture && rows && rows.length > 0 && (
        <Suspense fallback={<div style={{ height: 260 }} />}>
          <Chart label="各区生活补助未发放金额，数据见下表" option={picture} />
        </Suspense>
      )}
      <PlainTable
        label="生活补助未发放"
        columns={columns}
        rows={rows?.map((row) => ({ ...row, id: row.districtCode }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有未发放的生活补助', hint: '台账生成后尚未发放、发放失败的计入。' }}
      />
    </PageSection>
  );
}
