import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { App, Button, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useRequestId } from '../client/request-id.ts';
import { DatePicker, momentField } from '../form/DatePicker.tsx';
import { type Picked, pickedNow, pickedToday, toInstant } from '../text/picked.ts';
import type { FileRules } from '../upload/file-rules.ts';
import type { StoredFile } from '../upload/send-file.ts';
import { UploadField } from '../upload/UploadField.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { DecisionInput, MaterialChoice } from './decision.types.ts';
import type { ActOutcomeData, FlowActionData, RecordActData } from './flow.types.ts';
import { Outcomes } from './Outcomes.tsx';
import { refusalOf } from './refusal.ts';
import { isReady, SignatureFields, type SigningKey } from './SignatureFields.tsx';
import { useSignature } from './useSignature.ts';

export interface RecordActDialogProps<Data> {
  action: FlowActionData;
  rows: readonly { id: string; version: number }[];
  /** Whom it concerns, e.g. 张* 退役报到. */
  subject: string;
  /** What has to be read again before the decision, above what follows from it. */
  facts?: readonly string[] | undefined;
  consequences: readonly string[];
  /** The act's mutation, and where its answer holds the result. */
  document: TypedDocumentNode<Data, { input: RecordActData }>;
  result(data: Data): ActOutcomeData;
  /** What a row is called in the result of a selection; its business number without it. */
  labelOf?: ((id: string) => string) | undefined;
  /** Name of the files that may come with the act; no field without it. */
  filesLabel?: string | undefined;
  /** What they may be; the materials' general rules without it. */
  fileRules?: FileRules | undefined;
  /** Nothing is sent without one. */
  filesNeeded?: boolean | undefined;
  /** Name of the last day for which it holds, where the act may have an end; no field without it. */
  untilLabel?: string | undefined;
  /** Name of the moment at which it happened, where the act may be recorded later; no field without it. */
  momentLabel?: string | undefined;
  /** What acts that ask for something propose; others may be written down beside them. */
  materials?: readonly MaterialChoice[] | undefined;
  /** Type of the record, where the act is signed with the reader's own key first; one row at a time. */
  signs?: string | undefined;
  children?: ReactNode;
  onClose(): void;
  onDone(): void;
}

/**
 * The confirmation step of an act on records with an act mutation of their own: one row or a selection.
 * What was refused of a selection is listed row by row before the dialog closes.
 */
export function RecordActDialog<Data>(props: RecordActDialogProps<Data>) {
  const { action, rows, subject, filesLabel, untilLabel, momentLabel } = props;
  const { message } = App.useApp();
  const [advance] = useMutation(props.document);
  const requestId = useRequestId();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const [until, setUntil] = useState<Picked | null>(null);
  const [moment, setMoment] = useState<Picked | null>(null);
  const [key, setKey] = useState<SigningKey>({ pin: '' });
  const sign = useSignature(props.signs, action.action);
  const [outcomes, setOutcomes] = useState<ActOutcomeData['rows']>();

  async function confirm({ reasonCode, reasonText, note, materials, assigneeId }: DecisionInput): Promise<void> {
    const act = {
      action: action.action,
      rows: rows.map(({ id, version }) => ({ id, version })),
      reasonCode,
      reasonText,
      note,
      ...(materials?.length ? { materials } : {}),
      ...(assigneeId ? { assigneeId } : {}),
      ...(until ? { until: until.format('YYYY-MM-DD') } : {}),
      ...(moment ? { occurredAt: toInstant(moment) } : {}),
      ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
    };
    const signature = await sign(rows[0], key);
    const input = { ...act, ...(signature && { signature }) };
    const { data } = await advance({ variables: { input: { ...input, requestId: requestId(input) } } });
    const done = data ? props.result(data as Data) : undefined;
    const refused = done?.rows.filter((row) => row.result !== 'OK') ?? [];
    // What was typed stays as long as nothing was done.
    if (refused[0] && done?.ok === 0) throw refusalOf(refused[0]);
    props.onDone();
    if (done && refused.length > 0) {
      setOutcomes(done.rows);
      return;
    }
    props.onClose();
    message.success(`${action.title}：${subject} 已完成`);
  }

  if (outcomes) {
    return (
      <Modal
        open
        title={action.title}
        width={640}
        footer={<Button onClick={props.onClose}>关闭</Button>}
        onCancel={props.onClose}
      >
        <Outcomes
          title={action.title}
          rows={outcomes.map((row) => ({ ...row, label: props.labelOf?.(row.id) ?? row.title }))}
        />
      </Modal>
    );
  }
  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      confirmText={props.facts?.join('\n')}
      consequences={props.consequences}
      materials={props.materials}
      freeMaterials
      reasonRequired={action.input === 'REASON'}
      blocked={
        blockedBy(uploading, props.filesNeeded === true && files.length === 0, filesLabel) ??
        (props.signs && !isReady(key) ? '请选择本人的密钥文件并输入 PIN 码，或选择智能密码钥匙中的证书。' : undefined)
      }
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {props.children}
      {props.signs && <SignatureFields value={key} onChange={setKey} />}
      {momentLabel && (
        <Form.Item label={`${momentLabel}（不填为现在）`} htmlFor="act-moment">
          <DatePicker
            {...momentField}
            id="act-moment"
            value={moment}
            onChange={setMoment}
            maxDate={pickedNow()}
            // Enter takes the moment that was typed; it must not send the act.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </Form.Item>
      )}
      {untilLabel && (
        <Form.Item label={`${untilLabel}（不填为无期限）`} htmlFor="act-until">
          <DatePicker
            id="act-until"
            value={until}
            onChange={setUntil}
            minDate={tomorrow()}
            // Enter takes the day that was typed; it must not send the act.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </Form.Item>
      )}
      {filesLabel && (
        <Form.Item label={props.filesNeeded ? filesLabel : `${filesLabel}（可不上传）`} required={!!props.filesNeeded}>
          <UploadField
            label={filesLabel}
            {...(props.fileRules && { rules: props.fileRules })}
            value={files}
            onChange={setFiles}
            onBusy={setUploading}
          />
        </Form.Item>
      )}
    </DecisionDialog>
  );
}

/** The first day that may be the last one. */
const tomorrow = () => pickedToday().add(1, 'day');

/** Why nothing can be sent yet. */
function blockedBy(uploading: boolean, missing: boolean, label: string | undefined): string | undefined {
  if (uploading) return '文件正在上传，上传完成后再提交。';
  return missing ? `请上传${label}。` : undefined;
}
