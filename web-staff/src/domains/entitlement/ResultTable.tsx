import { formatDateTime } from '@yjs/web-kit';
import type { EntitlementCandidateQuery } from '../../generated/graphql.ts';
import { insuranceTypeTitles } from '../../generated/titles/insurance-type.ts';
import { PlainTable } from '../../platform/PlainTable.tsx';

type Result = EntitlementCandidateQuery['entitlementCandidate']['results'][number];

const typeWords = insuranceTypeTitles;

/** What 社保系统 has reported, kind by kind. */
export function ResultTable({ results }: { results: readonly Result[] }) {
  return (
    <PlainTable
      label="办理结果"
      rows={results}
      onRetry={() => undefined}
      empty={{ title: '尚无结果', hint: '推送社保后，办理结果会出现在这里。' }}
      columns={[
        { key: 'type', title: '险种', render: (row) => typeWords[row.insuranceType] },
        { key: 'period', title: '参保期', render: (row) => row.periodYm },
        { key: 'result', title: '结果', render: (row) => (row.success ? '成功' : `失败：${row.failureReason}`) },
        { key: 'account', title: '保险账号', render: (row) => row.account ?? '—' },
        { key: 'enrolled', title: '参保时间', render: (row) => row.enrolledOn ?? '—' },
        { key: 'received', title: '收到时间', render: (row) => formatDateTime(row.receivedAt) },
      ]}
    />
  );
}
