import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  FormDialog,
  type Picked,
  ReasonItem,
  type StoredFile,
  UploadField,
  useRequestId,
} from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { CompletionCertificateType, OwnCompletionSheetQuery } from '../generated/graphql.ts';
import { completionCertificateTypeTitles } from '../generated/titles/completion-certificate-type.ts';
import { AskForCertificatesDocument } from './completions.graphql.ts';

type Row = OwnCompletionSheetQuery['runCompletion']['rows'][number];
interface Certificate {
  certificateType?: CompletionCertificateType;
  certificateNo?: string;
  certificateDate?: Picked | null;
}
interface Values {
  certificates: Record<string, Certificate>;
  reason: string;
  files: StoredFile[];
}

/** 补登证书 of those who have none, once the run is completed (T24-5). */
export function SupplyCertificates({ id, rows }: { id: string; rows: readonly Row[] }) {
  const [open, setOpen] = useState(false);
  const waiting = rows.filter(({ certificateNo, result }) => certificateNo === null && result !== 'WITHDRAWN');
  if (waiting.length === 0) return null;
  return (
    <>
      <Button style={{ marginBottom: 12 }} onClick={() => setOpen(true)}>
        补登证书
      </Button>
      {open && <SupplyDialog id={id} rows={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}

function SupplyDialog({ id, rows, onClose }: { id: string; rows: readonly Row[]; onClose(): void }) {
  const { message } = App.useApp();
  const [ask] = useMutation(AskForCertificatesDocument);
  const [busy, setBusy] = useState(false);
  const requestIdOf = useRequestId();

  async function submit({ certificates, reason, files }: Values): Promise<void> {
    const given = rows.flatMap(({ runTraineeId }) => {
      const { certificateNo, certificateType, certificateDate } = certificates[runTraineeId] ?? {};
      if (!certificateNo || !certificateType || !certificateDate) return [];
      return [{ runTraineeId, certificateType, certificateNo, certificateDate: certificateDate.format('YYYY-MM-DD') }];
    });
    const input = { rows: given, reason, fileIds: files.map((file) => file.id) };
    const made = await ask({ variables: { completionId: id, input, requestId: requestIdOf(input) } });
    message.success(`已提交区确认：${made.data?.askForCompletionCertificates.amendmentNo}`);
  }

  return (
    <FormDialog<Values>
      title="补登证书"
      okText="提交区确认"
      width={760}
      disabled={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yjs-quiet">只填写已发证的学员，证书类型、编号、发证日期三项齐全的才会提交；区确认后生效。</p>
      {rows.map(({ runTraineeId, seq, nameMasked }) => {
        const of = (field: keyof Certificate) => ['certificates', runTraineeId, field];
        const who = `${seq}号${nameMasked}`;
        return (
          <Form.Item key={runTraineeId} label={who} style={{ marginBottom: 8 }}>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
              <Form.Item name={of('certificateType')} noStyle>
                <Select
                  aria-label={`${who}的证书类型`}
                  style={{ width: 160 }}
                  allowClear
                  placeholder="证书类型"
                  options={Object.entries(completionCertificateTypeTitles).map(([value, label]) => ({ value, label }))}
                />
              </Form.Item>
              <Form.Item name={of('certificateNo')} noStyle>
                <Input aria-label={`${who}的证书编号`} style={{ width: 200 }} maxLength={40} placeholder="证书编号" />
              </Form.Item>
              <Form.Item name={of('certificateDate')} noStyle>
                <DatePicker aria-label={`${who}的发证日期`} placeholder="发证日期" />
              </Form.Item>
            </div>
          </Form.Item>
        );
      })}
      <ReasonItem label="说明" />
      <Form.Item name="files" label="证书扫描件" rules={[{ required: true, message: '请上传证书扫描件' }]}>
        <UploadField label="证书扫描件" onBusy={setBusy} />
      </Form.Item>
    </FormDialog>
  );
}
