import { useQuery } from '@apollo/client/react';
import { formatDateTime, formatMoney, HelpLines, PageHeader } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { ReductionRunsDocument } from './bereavement.graphql.ts';

/** 减员任务日志: each run of the reduction with what it has carried out (03 §34.6). */
export default function RunList() {
  const { data, error, refetch } = useQuery(ReductionRunsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHeader
        title="减员任务日志"
        help={
          <HelpLines
            lines={[
              '减员每天定时执行；生成发放名册、推送发放批次前也会先行执行，每次执行一行，最多显示最近100次。',
              '点击任务编号查看该次停发的人员。执行时间在系统参数“减员任务执行时间”中调整。',
            ]}
          />
        }
      />
      <PlainTable
        label="减员任务日志"
        rows={data?.reductionRuns}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有执行过减员', hint: '减员申请批准后，由定时任务执行。' }}
        columns={[
          { key: 'at', title: '执行时间', render: ({ at }) => formatDateTime(at) },
          {
            key: 'name',
            title: '任务编号',
            render: ({ name }) => <Link to={`/reduction/stops?search=${encodeURIComponent(name)}`}>{name}</Link>,
          },
          { key: 'reduced', title: '减员停发', align: 'right', render: ({ reduced }) => `${reduced} 人` },
          { key: 'corrected', title: '更正日期', align: 'right', render: ({ corrected }) => `${corrected} 人` },
          { key: 'revoked', title: '撤销减员', align: 'right', render: ({ revoked }) => `${revoked} 人` },
          { key: 'overpaid', title: '多发（元）', align: 'right', render: ({ overpaid }) => formatMoney(overpaid) },
          { key: 'backPay', title: '应补发（元）', align: 'right', render: ({ backPay }) => formatMoney(backPay) },
        ]}
      />
    </>
  );
}
