import { useQuery } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ContractTrialDocument } from './links.graphql.ts';

/** 试运行校验: what the department's messages look like to the version on trial, before it is put into force. */
export function ContractTrial({ id, label }: { id: string; label: string }) {
  const { data, error, refetch } = useQuery(ContractTrialDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const trial = data?.feedbackContractTrial;
  return (
    <section className="staff-contract-trial" aria-label={`${label} 试运行校验`}>
      <p>
        试运行校验：
        {trial ? `已校验报文 ${trial.checked} 条，其中 ${trial.failed} 条不符合本版约定。` : '—'}
        <span className="yjs-quiet">只作校验和留存，不改变办件。</span>
      </p>
      {(error || (trial && trial.failed > 0)) && (
        <PlainTable
          label={`${label} 不符合约定的报文`}
          columns={[
            { key: 'checkedAt', title: '校验时间', render: (row) => formatDateTime(row.checkedAt) },
            { key: 'type', title: '反馈类型', render: (row) => row.typeTitle ?? '—' },
            { key: 'faults', title: '不符合的字段', render: (row) => row.faults.join('、') },
            { key: 'message', title: '报文编号', render: (row) => row.messageId },
          ]}
          rows={trial?.latest}
          error={error}
          onRetry={() => void refetch()}
          empty={{ title: '没有不符合约定的报文' }}
        />
      )}
    </section>
  );
}
