import { useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime } from '@yjs/web-kit';
import { Modal } from 'antd';
import type { CryptoJudgementFieldsFragment } from '../../generated/graphql.ts';
import { cryptoFulfilmentTitles } from '../../generated/titles/crypto-fulfilment.ts';
import { CryptoJudgementsDocument } from './assessment.graphql.ts';
import type { AssessmentUnit } from './assessment-columns.tsx';

/** Every judgement of an object, newest first. */
export function JudgementHistory({ unit, onClose }: { unit: AssessmentUnit; onClose(): void }) {
  const { data, loading, error, refetch } = useQuery(CryptoJudgementsDocument, {
    variables: { code: unit.code },
    fetchPolicy: 'network-only',
  });
  return (
    <Modal open width={900} title={`历次判定 · ${unit.code} ${unit.title}`} footer={null} onCancel={onClose}>
      <DataTable
        id="crypto-judgements"
        label="历次判定"
        columns={columns(unit.management)}
        rows={data?.cryptoJudgements.map((row) => ({ ...row, id: String(row.revision) }))}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '尚未判定', hint: '由安全管理员判定。' }}
      />
    </Modal>
  );
}

function columns(management: boolean): DataColumn<CryptoJudgementFieldsFragment & { id: string }>[] {
  return [
    { key: 'at', title: '时间', fixed: true, render: (row) => formatDateTime(row.judgedAt) },
    { key: 'by', title: '判定人', fixed: true, render: (row) => row.judgedByName },
    { key: 'verdict', title: '判定', render: (row) => verdict(row, management) },
    { key: 'evidence', title: '证据', wrap: true, render: (row) => row.evidence || '—' },
    { key: 'gap', title: '差距和整改措施', wrap: true, render: (row) => row.gap || '—' },
  ];
}

function verdict(row: CryptoJudgementFieldsFragment, management: boolean): string {
  if (!row.applies) return '不适用';
  if (management) return cryptoFulfilmentTitles[row.fulfilment];
  const ticks = [row.effective && 'D', row.algorithm && 'A', row.keySafe && 'K'].filter(Boolean);
  return ticks.length > 0 ? ticks.join('、') : '均不符合';
}
