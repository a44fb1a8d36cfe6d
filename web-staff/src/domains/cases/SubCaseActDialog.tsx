import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData, type MaterialChoice } from '@yjs/web-kit';
import { App } from 'antd';
import type { SubCaseRowFragment } from '../../generated/graphql.ts';
import { refusalOf } from '../../platform/acts/refusal.ts';
import { useRequestId } from '../../platform/request-id.ts';
import { toActInput } from './act-input.ts';
import { AdvanceSubCasesDocument } from './CaseActDialog.graphql.ts';
import { SubCaseTable } from './SubCaseTable.tsx';

export interface SubCaseActDialogProps {
  action: FlowActionData;
  subCase: SubCaseRowFragment;
  materials: readonly MaterialChoice[];
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of an act on one sub-case. */
export function SubCaseActDialog({ action, subCase, materials, onClose, onDone }: SubCaseActDialogProps) {
  const { message } = App.useApp();
  const [mutate] = useMutation(AdvanceSubCasesDocument);
  const requestId = useRequestId();

  async function confirm(decision: DecisionInput): Promise<void> {
    const act = toActInput(action.action, [subCase], decision);
    const { data } = await mutate({ variables: { input: { ...act, requestId: requestId(act) } } });
    const row = data?.advanceSubCases.rows[0];
    onDone();
    if (row?.result !== 'OK') throw refusalOf(row);
    message.success(`${action.title}：${subCase.matterName} 已完成`);
    onClose();
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subCase.matterName}
      reasonRequired={action.input === 'REASON' || action.input === 'BASIS'}
      consequences={[`只影响子办件“${subCase.matterName}”，其他子办件不变。`, '状态变化会推送办件库，并记入办理过程。']}
      materials={materials}
      onConfirm={confirm}
      onClose={onClose}
    >
      <SubCaseTable subCases={[subCase]} detail="decision" />
    </DecisionDialog>
  );
}
