import { useQuery } from '@apollo/client/react';
import { formatMoney } from '@yjs/web-kit';
import { Tag } from 'antd';
import { type PaymentReconciliationTypes, paymentReconciliation } from '../../records/payment-reconciliation.ts';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { RecordPage } from '../records/RecordPage.tsx';
import { ReconciliationLinesDocument } from './payments.graphql.ts';
import { heapColours } from './tones.ts';

/** One 资金对账单: both sides of every item, what differs first. */
export default function ReconciliationPage() {
  return (
    <RecordPage<PaymentReconciliationTypes>
      record={paymentReconciliation}
      title={({ reconNo }) => `资金对账单 ${reconNo}`}
      subtitle={({ orgName, day }) => `${orgName} · ${day}`}
      help={[
        '每个工作日 8:30 与资金监管平台核对在途和近期办结的批次；平台没有应答的，当天每小时再核对。',
        '不一致和缺结果的排在前面，请逐笔核实。',
      ]}
      about="核对结果"
      sections={({ id }) => <Lines id={id} />}
    />
  );
}

function Lines({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ReconciliationLinesDocument, { variables: { id } });
  const side = (state: string | null, amount: string | null) =>
    [state, amount && `${formatMoney(amount)} 元`].filter(Boolean).join(' ') || '—';
  return (
    <PageSection id="lines" title="对账明细">
      <PlainTable
        label="对账明细"
        rows={data?.paymentReconciliationLines}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有对账明细', hint: '当日没有需要核对的发放。' }}
        columns={[
          { key: 'batch', title: '批次号', render: ({ batchNo }) => batchNo },
          { key: 'person', title: '人员', render: ({ personMasked }) => personMasked ?? '—' },
          {
            key: 'heap',
            title: '核对结果',
            render: ({ heap, heapTitle }) => <Tag color={heapColours[heap] ?? 'default'}>{heapTitle}</Tag>,
          },
          { key: 'ours', title: '本系统', render: (line) => side(line.ourStateTitle, line.ourAmount) },
          { key: 'theirs', title: '平台', render: (line) => side(line.theirStateTitle, line.theirAmount) },
          { key: 'note', title: '说明', render: ({ note }) => note || '—' },
        ]}
      />
    </PageSection>
  );
}
