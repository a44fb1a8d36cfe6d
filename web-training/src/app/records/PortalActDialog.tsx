import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import {
  type ActedRecord,
  type ActedTypes,
  DecisionDialog,
  type DecisionInput,
  type FlowActionData,
  type StoredFile,
  UploadField,
  useRequestId,
} from '@yjs/web-kit';
import { App, Form } from 'antd';
import { useState } from 'react';
import type { ActOutcomeFragment, RecordActInput } from '../../generated/graphql.ts';

/** A record whose acts go through `advance…`, the mutation that every flow has. */
export interface PortalActedTypes extends ActedTypes {
  ActVariables: { input: RecordActInput };
  Outcome: ActOutcomeFragment;
}

/** Their mutation, and where its answer holds what came of it. */
interface PortalAct<Data> {
  document: TypedDocumentNode<Data, { input: RecordActInput }>;
  outcome(data: Data): ActOutcomeFragment;
}

/** What a page says of the acts of a record. */
export interface PortalActWords {
  /** What follows from each, said before it is taken. */
  consequences: Readonly<Record<string, readonly string[]>>;
  /** Name of the files that an act brings, by the act; it is refused without them. */
  files?: Readonly<Record<string, string>>;
}

export interface PortalActDialogProps<T extends PortalActedTypes> {
  record: ActedRecord<T>;
  words: PortalActWords;
  action: FlowActionData;
  row: { id: string; version: number };
  subject: string;
  onClose(): void;
  onDone(): void;
}

/** The confirmation step of an act on one own record: what follows, the words and files that it asks for. */
export function PortalActDialog<T extends PortalActedTypes>(props: PortalActDialogProps<T>) {
  const { record, words, action, row, subject, onClose, onDone } = props;
  const { message } = App.useApp();
  const { document, outcome }: PortalAct<T['ActData']> = record.act;
  const [act] = useMutation(document);
  const requestIdOf = useRequestId();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const label = words.files?.[action.action];

  async function confirm({ reasonCode, reasonText, note }: DecisionInput): Promise<void> {
    const input = {
      action: action.action,
      rows: [{ id: row.id, version: row.version }],
      reasonCode,
      reasonText,
      note,
      ...(files.length > 0 && { attachmentIds: files.map(({ id }) => id) }),
    };
    const variables = { input: { ...input, requestId: requestIdOf(input) } };
    const { data } = await act({ variables });
    const refused = data ? outcome(data as T['ActData']).rows.find(({ result }) => result !== 'OK') : undefined;
    if (refused) throw new Error(refused.message ?? '操作没有执行');
    message.success(`${action.title}：已完成`);
    onClose();
    onDone();
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={subject}
      reasonRequired={action.input === 'REASON'}
      consequences={words.consequences[action.action] ?? []}
      blocked={blockedBy(uploading, label, files.length)}
      onConfirm={confirm}
      onClose={onClose}
    >
      {label && (
        <Form.Item label={label} required>
          <UploadField label={label} materialCode="TRAINING" value={files} onChange={setFiles} onBusy={setUploading} />
        </Form.Item>
      )}
    </DecisionDialog>
  );
}

function blockedBy(uploading: boolean, label: string | undefined, count: number): string | undefined {
  if (uploading) return '文件正在上传，上传完成后再提交。';
  return label && count === 0 ? `请上传${label}。` : undefined;
}
