import { Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { reasonLength, reasonTextRules } from '../flow/reason-rules.ts';
import type { RevealDialogProps } from './RevealDialog.tsx';

/** Asks for the reason of a reveal, and says that it is written down. Default export: loaded when somebody asks. */
export default function RevealForm({ open, label, reason, onConfirm, onClose }: RevealDialogProps) {
  const formId = useId();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function confirm({ reasonText }: { reasonText: string }): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      await onConfirm(reasonText.trim());
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal
      open={open}
      title={`查看${label}`}
      onCancel={onClose}
      destroyOnHidden
      okText="查看"
      cancelText="返回"
      confirmLoading={running}
      okButtonProps={{ htmlType: 'submit', form: formId }}
    >
      <Form
        id={formId}
        layout="vertical"
        initialValues={reason === undefined ? {} : { reasonText: reason }}
        onFinish={confirm}
      >
        <p>查看个人信息会记入审计日志，包括查看人、时间和原因。离开页面后恢复遮蔽。</p>
        <Form.Item name="reasonText" label="查看原因" rules={reasonTextRules(true)}>
          <Input.TextArea
            autoFocus
            placeholder={`写明查看的用途，不少于 ${reasonLength.min} 个字`}
            autoSize={{ minRows: 2 }}
            maxLength={reasonLength.max}
            showCount
          />
        </Form.Item>
        {error !== undefined && <ErrorNotice error={error} safe="" />}
      </Form>
    </Modal>
  );
}
