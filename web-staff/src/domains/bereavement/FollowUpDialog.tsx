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
import { Alert, App, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CorrectAndReportDocument, RequestReductionChangeDocument } from './bereavement.graphql.ts';

interface FollowUpValues {
  diedOn?: Picked;
  reason: string;
  files: StoredFile[];
}

const TEXTS = {
  REVOCATION: {
    title: '撤销减员',
    says: '按原审批链审批后恢复发放，停发以来未发的月份列入应补发，并向部级系统上报撤销。',
    file: '生存证明',
  },
  CORRECTION: {
    title: '更正死亡日期',
    says: '按原审批链审批后重新计算停发月份和多发金额，并向部级系统上报更正。',
    file: '证明材料',
  },
} as const;

/** 撤销减员 and 更正死亡日期: a request of its own in the chain of the original (03 §34.3, §34.4). */
export function FollowUpDialog({
  one,
  kind,
  onClose,
}: {
  one: { id: string; personName: string };
  kind: keyof typeof TEXTS;
  onClose(): void;
}) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [request] = useMutation(RequestReductionChangeDocument);
  const requestIdOf = useRequestId();
  const { title, says, file } = TEXTS[kind];

  async function send({ diedOn, reason, files }: FollowUpValues): Promise<void> {
    const asked = {
      id: one.id,
      kind,
      reason,
      diedOn: diedOn?.format('YYYY-MM-DD') ?? null,
      fileIds: files.map(({ id }) => id),
    };
    const { data } = await request({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    message.success(`已生成 ${data.requestReductionChange.requestNo}，核对后提交审批`);
    navigate(`/reduction/requests/${data.requestReductionChange.id}`);
  }

  return (
    <FormDialog<FollowUpValues>
      title={`${title} · ${one.personName}`}
      okText="保存草稿"
      danger={kind === 'REVOCATION'}
      disabled={busy}
      onSubmit={send}
      onClose={onClose}
    >
      <Alert type="info" showIcon title={says} style={{ marginBottom: 12 }} />
      {kind === 'CORRECTION' && (
        <Form.Item name="diedOn" label="更正后的死亡日期" rules={[{ required: true, message: '请填写死亡日期' }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
      <ReasonItem label={`${title}原因`} />
      <Form.Item name="files" label={file} rules={[{ required: true, message: `请上传${file}` }]}>
        <UploadField label={file} onBusy={setBusy} />
      </Form.Item>
    </FormDialog>
  );
}

interface CorrectValues {
  name?: string;
  idNo?: string;
  reason: string;
}

/** 更正后重新上报: what 部级系统 has not accepted of the person is set right, and the next edition goes out. */
export function CorrectDialog({
  one,
  onClose,
  onDone,
}: {
  one: { id: string; version: number; personName: string; ministryText: string | null };
  onClose(): void;
  onDone(): void;
}) {
  const [correct] = useMutation(CorrectAndReportDocument);
  return (
    <FormDialog<CorrectValues>
      title={`更正人员信息并上报 · ${one.personName}`}
      okText="更正并上报"
      onSubmit={async ({ name, idNo, reason }) => {
        const { id, version } = one;
        await correct({ variables: { id, version, name: name?.trim() || null, idNo: idNo?.trim() || null, reason } });
        onDone();
      }}
      onClose={onClose}
    >
      <Alert
        type="warning"
        showIcon
        title={`部级系统退回：${one.ministryText ?? ''}`}
        description="不填的保持不变；更正记入审计，以新的版本和报文编号上报。"
        style={{ marginBottom: 12 }}
      />
      <Form.Item name="name" label="更正后的姓名">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNo" label="更正后的身份证号">
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <ReasonItem label="更正说明" />
    </FormDialog>
  );
}
