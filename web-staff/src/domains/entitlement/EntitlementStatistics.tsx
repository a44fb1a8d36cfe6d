import { useQuery } from '@apollo/client/react';
import { PageHeader } from '@yjs/web-kit';
import { Link } from 'react-router';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { EntitlementNav } from './EntitlementNav.tsx';
import { EntitlementStatisticsDocument } from './entitlement.graphql.ts';

const percent = (share: number | null | undefined) => (share == null ? '—' : `${(share * 100).toFixed(1)}%`);

const help = [
  '覆盖率＝已推送人数÷名单人数；成功率＝办理成功人数÷已有结果人数。',
  '平均天数从识别之日算到参保办理成功之日。点击数字查看对应名单。',
];

/** 统计: coverage, success and days, district by district; every figure opens the list behind it. */
export default function EntitlementStatistics() {
  const { data, error, refetch } = useQuery(EntitlementStatisticsDocument, { fetchPolicy: 'cache-and-network' });
  const to = (districtCode: string, filter: string) => `/entitlement?district=${districtCode}${filter}`;
  return (
    <>
      <PageHeader title="免申即享统计" help={<HelpLines lines={help} />} />
      <EntitlementNav active="/entitlement/statistics" />
      <PlainTable
        label="各区统计"
        rows={data?.entitlementStatistics.map((row) => ({ ...row, id: row.districtCode }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有数据', hint: '识别出名单后，这里按区显示覆盖率、成功率和平均天数。' }}
        columns={[
          { key: 'district', title: '区', render: (row) => row.districtName },
          {
            key: 'eligible',
            title: '名单人数',
            align: 'right',
            render: (row) => <Link to={to(row.districtCode, '')}>{row.eligible}</Link>,
          },
          { key: 'pushed', title: '已推送', align: 'right', render: (row) => row.pushed },
          { key: 'coverage', title: '覆盖率', align: 'right', render: (row) => percent(row.coverage) },
          {
            key: 'succeeded',
            title: '办理成功',
            align: 'right',
            render: (row) => <Link to={to(row.districtCode, '&state=SUCCESS,CLOSED')}>{row.succeeded}</Link>,
          },
          {
            key: 'failed',
            title: '办理失败',
            align: 'right',
            render: (row) => <Link to={to(row.districtCode, '&state=FAILED,REPAIRED')}>{row.failed}</Link>,
          },
          { key: 'rate', title: '成功率', align: 'right', render: (row) => percent(row.successRate) },
          { key: 'days', title: '平均天数', align: 'right', render: (row) => row.averageDays ?? '—' },
          {
            key: 'mismatched',
            title: '待核实差异',
            align: 'right',
            render: (row) => <Link to={to(row.districtCode, '&state=MISMATCH,VERIFYING')}>{row.mismatched}</Link>,
          },
          {
            key: 'long',
            title: '满6个月未上岗',
            align: 'right',
            render: (row) => <Link to={to(row.districtCode, '&months=6')}>{row.longWaiting}</Link>,
          },
        ]}
      />
    </>
  );
}
