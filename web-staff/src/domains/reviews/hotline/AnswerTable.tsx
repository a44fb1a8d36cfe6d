import { type DataColumn, formatDateTime } from '@yjs/web-kit';
import type { HotlineOrderQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';

type Answer = HotlineOrderQuery['hotlineOrder']['answers'][number];

const columns: readonly DataColumn<Answer>[] = [
  { key: 'kind', title: '反馈', render: (row) => row.kindTitle },
  { key: 'at', title: '提交时间', render: (row) => formatDateTime(row.createdAt) },
  {
    key: 'state',
    title: '发送状态',
    render: (row) => (
      <>
        {row.stateTitle}
        {row.failed && '（请技术人员在推送记录中处理）'}
      </>
    ),
  },
  { key: 'attempts', title: '发送次数', align: 'right', render: (row) => row.attempts },
  {
    key: 'receipt',
    title: '12345回执',
    render: (row) => (row.ackedAt ? `${formatDateTime(row.ackedAt)} ${row.answer ?? ''}` : (row.answer ?? '—')),
  },
];

/** What the hotline was told, in the order in which it is sent, each with its receipt. */
export function AnswerTable({ answers }: { answers: readonly Answer[] }) {
  return (
    <PlainTable
      label="报送12345的反馈"
      columns={columns}
      rows={answers}
      empty={{ title: '还没有反馈', hint: '登记联系情况、申请延期或办结差评后自动报送。' }}
    />
  );
}
