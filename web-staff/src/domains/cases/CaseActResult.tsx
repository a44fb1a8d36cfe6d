import { BatchResult, ErrorNotice } from '@yjs/web-kit';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { BatchReview } from '../reviews/index.ts';
import type { ActOutcome, AdvanceCases } from './useAdvanceCases.ts';

export interface CaseActResultProps {
  title: string;
  act: AdvanceCases;
  outcome: ActOutcome;
  onClose(): void;
  onDone(): void;
}

/** 成功 n, 跳过 m, 失败 k with the reasons, the file and the retry (flow A, step 4). */
export function CaseActResult({ title, act, outcome, onClose, onDone }: CaseActResultProps) {
  const [error, setError] = useState<unknown>();
  const rows = outcome.rows.map((row) => ({
    id: row.id,
    label: row.record ? `${row.record.personName} ${row.caseNo}` : row.caseNo,
    result: row.result,
    code: row.code,
    message: row.message,
  }));

  async function retry(ids: string[]): Promise<void> {
    setError(undefined);
    try {
      await act.retry(ids);
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      width={760}
      title={`${title}结果`}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose} autoFocus>
          关闭
        </Button>
      }
    >
      {error !== undefined && <ErrorNotice error={error} safe="已成功的办件不受影响。" />}
      <BatchReview rows={rows} />
      <BatchResult
        title={title}
        resultFileUrl={outcome.resultFileUrl}
        rows={rows}
        onRetry={act.running ? undefined : (ids) => void retry(ids)}
      />
    </Modal>
  );
}
