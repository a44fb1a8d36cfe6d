import { useMutation, useQuery } from '@apollo/client/react';
import {
  DecisionDialog,
  type DecisionInput,
  ErrorNotice,
  type FlowActionData,
  type MaterialChoice,
} from '@yjs/web-kit';
import { App, Modal } from 'antd';
import type { SubCaseRowFragment } from '../../generated/graphql.ts';
import { refusalOf } from '../../platform/acts/refusal.ts';
import { useRequestId } from '../../platform/request-id.ts';
import { toActInput } from './act-input.ts';
import { AdvanceSubCasesDocument, SubCaseActPreviewDocument } from './CaseActDialog.graphql.ts';
import { withoutUnchangedMessage } from './decision-rules.ts';
import { SubCaseTable } from './SubCaseTable.tsx';

export interface SubCaseActDialogProps {
  action: FlowActionData;
  subCase: SubCaseRowFragment;
  materials: readonly MaterialChoice[];
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of an act on one sub-case: state and consequences, and what the applicant will read. */
export function SubCaseActDialog({ action, subCase, materials, onClose, onDone }: SubCaseActDialogProps) {
  const { message } = App.useApp();
  const [mutate] = useMutation(AdvanceSubCasesDocument);
  const requestId = useRequestId();

  const {
    data: shown,
    error,
    refetch,
  } = useQuery(SubCaseActPreviewDocument, {
    variables: { action: action.action, id: subCase.id },
    fetchPolicy: 'network-only',
  });
  const preview = shown?.subCaseActPreview;

  async function confirm(decision: DecisionInput): Promise<void> {
    const told = withoutUnchangedMessage(decision, preview?.messageText);
    const act = toActInput(action.action, [subCase], told);
    const { data } = await mutate({ variables: { input: { ...act, requestId: requestId(act) } } });
    const row = data?.advanceSubCases.rows[0];
    onDone();
    if (row?.result !== 'OK') throw refusalOf(row);
    message.success(`${action.title}：${subCase.matterName} 已完成`);
    onClose();
  }

  if (error) {
    return (
      <Modal open title={`${action.title} · ${subCase.matterName}`} footer={null} onCancel={onClose}>
        <ErrorNotice error={error} safe="尚未执行任何操作。" onRetry={() => void refetch()} />
      </Modal>
    );
  }
  return (
    <DecisionDialog
      open
      action={action}
      subject={subCase.matterName}
      reasonRequired={action.input === 'REASON' || action.input === 'BASIS'}
      loading={!preview}
      messageText={preview?.messageText}
      consequences={preview?.consequences ?? []}
      materials={materials}
      onConfirm={confirm}
      onClose={onClose}
    >
      <SubCaseTable subCases={[subCase]} detail="decision" />
    </DecisionDialog>
  );
}
