import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { DecisionDialog, type DecisionInput, type FlowActionData, type StoredFile, UploadField } from '@yjs/web-kit';
import { App, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordActInput, RowResult } from '../generated/graphql.ts';
import { useRequestId } from './request-id.ts';

interface ActResult {
  ok: number;
  rows: readonly { result: RowResult; message?: string | null }[];
}

export interface RecordActDialogProps<Data> {
  action: FlowActionData;
  rows: readonly { id: string; version: number }[];
  /** Whom it concerns, e.g. 张* 退役报到. */
  subject: string;
  consequences: readonly string[];
  confirmText?: string;
  /** The act's mutation, and where its answer holds the result. */
  document: TypedDocumentNode<Data, { input: RecordActInput }>;
  result(data: Data): ActResult;
  /** Name of the files that may come with the act; no field without it. */
  filesLabel?: string | undefined;
  children?: ReactNode;
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of an act on records with an act mutation of their own: one row or a selection. */
export function RecordActDialog<Data>(props: RecordActDialogProps<Data>) {
  const { action, rows, subject, filesLabel } = props;
  const { message } = App.useApp();
  const [advance] = useMutation(props.document);
  const requestId = useRequestId();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const act = {
      action: action.action,
      rows: rows.map(({ id, version }) => ({ id, version })),
      reasonCode,
      reasonText,
      note,
      ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
    };
    const { data } = await advance({ variables: { input: { ...act, requestId: requestId(act) } } });
    const done = data ? props.result(data as Data) : undefined;
    const refused = done?.rows.filter((row) => row.result !== 'OK') ?? [];
    // What was typed stays as long as nothing was done.
    if (refused[0] && done?.ok === 0) throw new Error(refused[0].message ?? '未处理');
    props.onDone();
    props.onClose();
    if (refused[0]) message.warning(`${refused.length} 条未处理：${refused[0].message}`, 8);
    else message.success(`${action.title}：${subject} 已完成`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      confirmText={props.confirmText}
      consequences={props.consequences}
      reasonRequired={action.input === 'REASON'}
      blocked={uploading ? '文件正在上传，上传完成后再提交。' : undefined}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {props.children}
      {filesLabel && (
        <Form.Item label={`${filesLabel}（可不上传）`}>
          <UploadField label={filesLabel} value={files} onChange={setFiles} onBusy={setUploading} />
        </Form.Item>
      )}
    </DecisionDialog>
  );
}
