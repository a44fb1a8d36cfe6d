import { useQuery } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { PaymentSignaturesDocument } from './payments.graphql.ts';

/** 审批签名, verified at the moment of looking. */
export function Signatures({ batchId }: { batchId: string }) {
  const { data, error, refetch } = useQuery(PaymentSignaturesDocument, {
    variables: { recordType: 'paymentBatch', recordId: batchId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="signatures" title="审批签名">
      <PlainTable
        label="审批签名"
        rows={data?.flowSignatures}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有签名', hint: '审批时的签名显示在这里。' }}
        columns={[
          { key: 'who', title: '签名人', render: ({ userName }) => userName },
          { key: 'at', title: '签名时间', render: ({ signedAt }) => formatDateTime(signedAt) },
          {
            key: 'digest',
            title: '名单摘要（SM3）',
            render: ({ digest }) => <code style={{ overflowWrap: 'anywhere' }}>{digest}</code>,
          },
          { key: 'genuine', title: '校验', render: ({ genuine }) => (genuine ? '有效' : '无效') },
        ]}
      />
    </PageSection>
  );
}
