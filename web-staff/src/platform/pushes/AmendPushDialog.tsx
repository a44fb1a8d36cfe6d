import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, RevealDialog } from '@yjs/web-kit';
import { Alert, Button, Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { PushCorrectionFieldsFragment, PushRowFragment } from '../../generated/graphql.ts';
import { changedTexts } from './changed-texts.ts';
import { AmendPushDocument, PushCorrectionDocument, RevealPushCorrectionDocument } from './PushLog.graphql.ts';

export interface AmendPushDialogProps {
  push: PushRowFragment;
  onDone(): void;
  onClose(): void;
}

/** 修正后重推 (01 §2.7): the counterpart's words, below them the fields of the message that may be corrected. */
export function AmendPushDialog({ push, onDone, onClose }: AmendPushDialogProps) {
  const { data, error, refetch } = useQuery(PushCorrectionDocument, {
    variables: { id: push.id },
    fetchPolicy: 'no-cache',
  });
  const [reveal] = useMutation(RevealPushCorrectionDocument, { fetchPolicy: 'no-cache' });
  const [clear, setClear] = useState<PushCorrectionFieldsFragment>();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<AmendValues>();
  const { running, failure, send } = useAmend(push, onDone);
  const shown = clear ?? data?.pushCorrection;

  return (
    <Modal
      open
      width={720}
      className="yjs-decision"
      title={`修正后重推 · ${push.streamTitle} ${push.kindTitle}`}
      okText="更正并重推"
      cancelText="返回"
      confirmLoading={running}
      okButtonProps={{ disabled: !shown }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Alert
        type="warning"
        showIcon
        title={`${push.channelTitle}：${push.answerMessage ?? push.lastError ?? '未说明原因'}`}
        description="只更正这一条报文，按原编号重新发送，办件信息不变；申请信息本身有误的，另请“更正申请信息”。"
        action={
          shown?.canReveal && (
            <Button size="small" onClick={() => setAsking(true)}>
              查看完整信息
            </Button>
          )
        }
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <Skeleton active />}
      {shown && (
        <Form
          key={clear ? 'clear' : 'masked'}
          form={form}
          layout="vertical"
          className="staff-amend"
          onFinish={(values) => void send(shown, values)}
        >
          {shown.fields.map((field) => (
            <CorrectionField key={field.key} field={field} />
          ))}
          <Form.Item
            name="reason"
            label="更正原因"
            className="staff-amend-long"
            rules={[
              { required: true, whitespace: true, message: '请填写更正原因' },
              { min: 5, message: '更正原因不少于 5 个字' },
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
          </Form.Item>
        </Form>
      )}
      {failure !== undefined && <ErrorNotice error={failure} safe="已填写的内容仍在。" />}
      <RevealDialog
        open={asking}
        label="报文完整信息"
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          const answer = await reveal({ variables: { id: push.id, reason } });
          setClear(answer.data?.revealPushCorrection);
          setAsking(false);
        }}
      />
    </Modal>
  );
}

interface AmendValues {
  fields: Readonly<Record<string, string>>;
  reason: string;
}

function useAmend(push: PushRowFragment, onDone: () => void) {
  const [amend] = useMutation(AmendPushDocument);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  async function send({ fields }: PushCorrectionFieldsFragment, values: AmendValues): Promise<void> {
    setRunning(true);
    setFailure(undefined);
    try {
      const changes = changedTexts(fields, values.fields);
      const input = { id: push.id, attempts: push.attempts, changes, reason: values.reason.trim() };
      await amend({ variables: { input } });
      onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return { running, failure, send };
}

/** A masked value stands behind the empty field: what is typed replaces it. */
function CorrectionField({ field }: { field: PushCorrectionFieldsFragment['fields'][number] }) {
  const { key, title, value, masked, maxLength, long } = field;
  const shared = { maxLength, placeholder: masked ? `${value}（不更正的留空）` : '' };
  return (
    <Form.Item
      name={['fields', key]}
      label={title}
      initialValue={masked ? '' : value}
      className={long ? 'staff-amend-long' : undefined}
    >
      {long ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} {...shared} /> : <Input {...shared} />}
    </Form.Item>
  );
}
