import { useQuery } from '@apollo/client/react';
import {
  DecisionDialog,
  type DecisionInput,
  ErrorNotice,
  type FlowActionData,
  type MaterialChoice,
  type StoredFile,
  UploadField,
} from '@yjs/web-kit';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { ActPreviewTable } from './ActPreviewTable.tsx';
import { AssigneeField } from './AssigneeField.tsx';
import { CaseActPreviewDocument } from './CaseActDialog.graphql.ts';
import { CaseActResult } from './CaseActResult.tsx';
import { withoutUnchangedMessage, withReason } from './decision-rules.ts';
import { useAdvanceCases } from './useAdvanceCases.ts';

export interface CaseActDialogProps {
  action: FlowActionData;
  /** The cases the act is asked for, one or many. */
  cases: readonly { id: string; caseNo: string; personName: string; acceptOrg?: { id: string } }[];
  /** Materials the applicant may be asked for (要求补正). */
  materials?: readonly MaterialChoice[];
  onClose(): void;
  /** After the server answered, also when some rows were skipped. */
  onDone(): void;
}

/** The confirmation step of every act on cases: states and consequences first, then the reason, then the result. */
export function CaseActDialog({ action, cases, materials, onClose, onDone }: CaseActDialogProps) {
  const { message } = App.useApp();
  const act = useAdvanceCases(action.action);
  const { data, error, refetch } = useQuery(CaseActPreviewDocument, {
    variables: { action: action.action, ids: cases.map((one) => one.id) },
    fetchPolicy: 'network-only',
    skip: act.outcome !== undefined,
  });
  const preview = data?.caseActPreview;
  const allowed = preview?.rows.filter((row) => row.allowed) ?? [];
  const subject = subjectOf(cases);
  // Files belong to one person: a selection is taken back without them.
  const takesFiles = action.action === 'supply' && cases.length === 1;
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);

  async function confirm(decision: DecisionInput): Promise<void> {
    const outcome = await act.run(
      allowed.map((row) => row.record),
      withFiles(withoutUnchangedMessage(decision, preview?.messageText), files),
    );
    onDone();
    if (cases.length === 1 && outcome.ok === 1) {
      message.success(`${action.title}：${subject} 已完成`);
      onClose();
    }
  }

  if (act.outcome) {
    return <CaseActResult title={action.title} act={act} outcome={act.outcome} onClose={onClose} onDone={onDone} />;
  }
  if (error) {
    return (
      <Modal open title={`${action.title} · ${subject}`} footer={null} onCancel={onClose}>
        <ErrorNotice error={error} safe="尚未执行任何操作。" onRetry={() => void refetch()} />
      </Modal>
    );
  }
  return (
    <DecisionDialog
      open
      action={withReason(preview?.action ?? action, preview?.reasonRequired ?? false)}
      subject={subject}
      loading={!preview}
      blocked={
        preview && allowed.length === 0
          ? blockedText(preview.rows)
          : uploading
            ? '文件正在上传，上传完成后再提交。'
            : undefined
      }
      confirmText={preview?.confirmText || undefined}
      reasonRequired={preview?.reasonRequired ?? false}
      messageText={preview?.messageText}
      consequences={preview?.consequences ?? []}
      materials={materials}
      rows={allowed.map((row) => ({ id: row.record.id, label: `${row.record.personName} ${row.record.caseNo}` }))}
      onConfirm={confirm}
      onClose={onClose}
    >
      {preview && <ActPreviewTable rows={preview.rows} />}
      {preview && action.input === 'ASSIGNEE' && <AssigneeField orgId={cases[0]?.acceptOrg?.id} />}
      {takesFiles && <UploadField label="补正材料" value={files} onChange={setFiles} onBusy={setUploading} />}
    </DecisionDialog>
  );
}

function withFiles(decision: DecisionInput, files: readonly StoredFile[]): DecisionInput {
  return files.length > 0 ? { ...decision, attachmentIds: files.map((file) => file.id) } : decision;
}

function subjectOf(cases: CaseActDialogProps['cases']): string {
  const [first] = cases;
  if (!first) return '';
  return cases.length === 1 ? `${first.personName} ${first.caseNo}` : `${first.personName}等 ${cases.length} 件`;
}

function blockedText(rows: readonly { message?: string | null }[]): string {
  return rows.length === 1 ? (rows[0]?.message ?? '当前不能执行该操作') : '所选办件都不能执行该操作，原因见下表。';
}
