import { useQuery } from '@apollo/client/react';
import { formatMoney } from '@yjs/web-kit';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { MedicalProgressQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { MedicalProgressDocument } from './medical.graphql.ts';

type Progress = MedicalProgressQuery['medicalProgress'][number] & { id: string };

/** Steps of a district, in their order; from which state on each is done. */
const ORDER = ['TO_DISPATCH', 'DISPATCHED', 'FIRST', 'SECOND', 'FINAL', 'PASSED', 'DONE'];
const STEPS = [
  { key: 'dispatch', title: '下发', until: 'TO_DISPATCH' },
  { key: 'streets', title: '街镇反馈', until: 'DISPATCHED' },
  { key: 'first', title: '区一审', until: 'FIRST' },
  { key: 'second', title: '区二审', until: 'SECOND' },
  { key: 'final', title: '区终审', until: 'FINAL' },
  { key: 'city', title: '市审和推送', until: 'PASSED' },
];

/** 进度矩阵 (03 §33.8): all districts × steps. */
export function ProgressMatrix({ cycleId }: { cycleId: string }) {
  const { data, error, refetch } = useQuery(MedicalProgressDocument, {
    variables: { cycleId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable<Progress>
      label="各区进度"
      rows={data?.medicalProgress.map((row) => ({ ...row, id: row.districtCode }))}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '尚未生成名册', hint: '导入报销数据后自动生成。' }}
      columns={[
        {
          key: 'district',
          title: '区',
          render: ({ districtName, rosterId }) =>
            rosterId ? <Link to={`/medical/districts/${rosterId}`}>{districtName}</Link> : districtName,
        },
        { key: 'rows', title: '人数', align: 'right', render: ({ rowCount }) => rowCount || '—' },
        {
          key: 'total',
          title: '应发（元）',
          align: 'right',
          render: ({ rosterId, total }) => (rosterId ? formatMoney(total) : '—'),
        },
        {
          key: 'held',
          title: '暂缓',
          align: 'right',
          render: ({ heldCount, heldTotal }) => (heldCount ? `${heldCount} 人 ${formatMoney(heldTotal)}` : '—'),
        },
        ...STEPS.map(({ key, title, until }) => ({
          key,
          title,
          render: (row: Progress) => <Step row={row} step={key} until={until} />,
        })),
        {
          key: 'paid',
          title: '发放',
          render: ({ paid, failed }) =>
            paid + failed > 0 ? `成功 ${paid}${failed > 0 ? `，失败 ${failed}` : ''}` : '—',
        },
      ]}
    />
  );
}

/** One step of one district: done, under way, or still to come. Word and colour say the same. */
function Step({ row, step, until }: { row: Progress; step: string; until: string }) {
  if (!row.state || row.state === 'CANCELLED') return '—';
  const [at, here] = [ORDER.indexOf(row.state), ORDER.indexOf(until)];
  if (at > here) return <Tag color="success">完成</Tag>;
  if (at < here) return <span className="yjs-quiet">未到</span>;
  return <Tag color="processing">{step === 'streets' ? `${row.streetsBack}/${row.streets}` : '办理中'}</Tag>;
}
