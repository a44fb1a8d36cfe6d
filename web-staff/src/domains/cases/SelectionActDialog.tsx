import { useMutation, useQuery } from '@apollo/client/react';
import { BatchResult, DecisionDialog, type DecisionInput, ErrorNotice, type FlowActionData } from '@yjs/web-kit';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { AdvanceSelectionMutation, CaseSelection } from '../../generated/graphql.ts';
import { BatchDialog } from '../../platform/batches/BatchDialog.tsx';
import { useRequestId } from '../../platform/request-id.ts';
import { AssigneeField } from './AssigneeField.tsx';
import { toActInput } from './act-input.ts';
import { withoutUnchangedMessage, withReason } from './decision-rules.ts';
import { ExclusionList } from './ExclusionList.tsx';
import { AdvanceSelectionDocument, CaseSelectionPreviewDocument } from './SelectionActDialog.graphql.ts';

export interface SelectionActDialogProps {
  action: FlowActionData;
  selection: CaseSelection;
  onClose(): void;
  /** After the server has taken the act. */
  onDone(): void;
}

/** An act on everything a list holds: what drops out and why, the consequences, then the result or the progress (screens "Batch"). */
export function SelectionActDialog({ action, selection, onClose, onDone }: SelectionActDialogProps) {
  const [outcome, setOutcome] = useState<AdvanceSelectionMutation['advanceCases']>();
  const [mutate] = useMutation(AdvanceSelectionDocument);
  const requestId = useRequestId();
  const { data, error, refetch } = useQuery(CaseSelectionPreviewDocument, {
    variables: { action: action.action, selection },
    fetchPolicy: 'network-only',
    skip: outcome !== undefined,
  });
  const preview = data?.caseSelectionPreview;

  async function confirm(decision: DecisionInput): Promise<void> {
    const act = {
      ...toActInput(action.action, [], withoutUnchangedMessage(decision, preview?.messageText)),
      selection,
      selectionSeen: preview?.selected ?? 0,
    };
    const answer = await mutate({ variables: { input: { ...act, requestId: requestId(act) } } });
    if (!answer.data) throw new TypeError('no answer');
    setOutcome(answer.data.advanceCases);
    onDone();
  }

  if (outcome?.batch) return <BatchDialog started={outcome.batch} onClose={onClose} />;
  if (outcome) {
    return (
      <Modal
        open
        width={760}
        title={`${action.title}结果`}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose} autoFocus>
            关闭
          </Button>
        }
      >
        <BatchResult
          title={action.title}
          resultFileUrl={outcome.resultFileUrl}
          rows={outcome.rows.map((row) => ({ ...row, label: row.caseNo }))}
        />
      </Modal>
    );
  }
  if (error) {
    return (
      <Modal open title={`${action.title} · 列表中全部办件`} footer={null} onCancel={onClose}>
        <ErrorNotice error={error} safe="尚未执行任何操作。" onRetry={() => void refetch()} />
      </Modal>
    );
  }
  return (
    <DecisionDialog
      open
      action={withReason(preview?.action ?? action, preview?.reasonRequired ?? false)}
      subject={preview ? `列表中全部 ${preview.selected} 件` : '列表中全部办件'}
      loading={!preview}
      blocked={preview?.allowed === 0 ? '所选办件都不能执行该操作，原因见下。' : undefined}
      confirmText={preview?.confirmText}
      reasonRequired={preview?.reasonRequired ?? false}
      messageText={preview?.messageText}
      consequences={preview?.consequences ?? []}
      onConfirm={confirm}
      onClose={onClose}
    >
      {preview && <ExclusionList preview={preview} />}
      {preview && action.input === 'ASSIGNEE' && <AssigneeField />}
    </DecisionDialog>
  );
}
