import { ErrorNotice } from '@yjs/web-kit';
import { Button, Form, Input, Modal, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { HelpLines } from './HelpLines.tsx';

export interface ReasonDialogProps {
  title: string;
  okText: string;
  /** What happens, line by line. */
  lines: readonly string[];
  /** Reasons that can be taken with one click. */
  common?: readonly string[];
  danger?: boolean;
  /** Between the lines and the reason: what exactly is concerned. */
  children?: ReactNode;
  width?: number;
  /** What is asked for; 原因 unless said. */
  label?: string;
  /** Rejects to keep the dialog open with what was typed. */
  onConfirm(reason: string): Promise<void>;
  onClose(): void;
}

/** A reason of 5–500 characters before something that is recorded with it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const { label = '原因' } = props;
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function confirm({ reason }: { reason: string }): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      await props.onConfirm(reason.trim());
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText="返回"
      okButtonProps={{ danger: props.danger === true }}
      confirmLoading={running}
      {...(props.width !== undefined && { width: props.width })}
      onOk={form.submit}
      onCancel={props.onClose}
    >
      <HelpLines lines={props.lines} />
      {props.children}
      <Form form={form} layout="vertical" onFinish={confirm}>
        {props.common && (
          <Space wrap className="staff-common">
            {props.common.map((text) => (
              <Button key={text} size="small" onClick={() => form.setFieldsValue({ reason: text })}>
                {text}
              </Button>
            ))}
          </Space>
        )}
        <Form.Item
          name="reason"
          label={label}
          rules={[
            { required: true, whitespace: true, message: `请填写${label}` },
            { min: 5, message: `${label}不少于 5 个字` },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount autoFocus />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
