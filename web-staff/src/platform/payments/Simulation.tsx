import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatMoney } from '@yjs/web-kit';
import { Alert, Skeleton } from 'antd';
import { PageSection } from '../PageSection.tsx';
import { PaymentSimulationDocument } from './payments.graphql.ts';
import { useBankTitle } from './useBankTitle.ts';

/** 试算: what would leave, and what is odd about it. */
export function Simulation({ batchId }: { batchId: string }) {
  const bankTitle = useBankTitle();
  const { data, error, refetch } = useQuery(PaymentSimulationDocument, {
    variables: { batchId },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.paymentSimulation;
  return (
    <PageSection id="simulation" title="推送试算" note="不会推送任何内容">
      {!found && (error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />)}
      {found && (
        <>
          <p>
            将推送 {found.count} 人，合计 {formatMoney(found.total)} 元（{found.totalInCapitals}）：
            {found.banks
              .map(({ bankCode, count, amount }) => `${bankTitle(bankCode)} ${count} 笔 ${formatMoney(amount)} 元`)
              .join('；')}
            。
          </p>
          {found.findings.length === 0 && <Alert type="success" showIcon title="没有发现需要注意的情况" />}
          {found.findings.map(({ blocks, text, seqs }) => (
            <Alert
              key={text}
              type={blocks ? 'error' : 'warning'}
              showIcon
              title={seqs.length > 0 ? `${text}：第 ${seqs.join('、')} 笔` : text}
            />
          ))}
        </>
      )}
    </PageSection>
  );
}
