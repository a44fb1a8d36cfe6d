import { EyeOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { reasonLength, reasonTextRules } from '../flow/reason-rules.ts';

export interface MaskedValueProps {
  /** The masked value, as the server gives it. */
  masked: string;
  /** What it is, e.g. 身份证号; used in the dialog. */
  label: string;
  /** Fetches the value with the reason; no button when the person may not reveal. */
  onReveal?: ((reason: string) => Promise<string>) | undefined;
}

/** Personal data, masked until 查看 with a reason; leaving the page, or hiding the window, masks it again. */
export function MaskedValue({ masked, label, onReveal }: MaskedValueProps) {
  const [clear, setClear] = useState<string>();
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (clear === undefined) return;
    const hide = () => document.hidden && setClear(undefined);
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, [clear]);

  return (
    <span className="yjs-masked">
      {clear ?? masked}
      {onReveal && clear === undefined && (
        <Button
          type="link"
          size="small"
          className="yjs-no-print"
          icon={<EyeOutlined />}
          aria-label={`查看${label}`}
          onClick={() => setAsking(true)}
        >
          查看
        </Button>
      )}
      {onReveal && (
        <RevealDialog
          open={asking}
          label={label}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            setClear(await onReveal(reason));
            setAsking(false);
          }}
        />
      )}
    </span>
  );
}

export interface RevealDialogProps {
  open: boolean;
  /** What will be shown. */
  label: string;
  /** The reason to begin with, where the place already says what the look is for; it may be changed. */
  reason?: string | undefined;
  /** Rejects with the server's refusal, which is shown in the dialog. */
  onConfirm(reason: string): Promise<void>;
  onClose(): void;
}

/** Asks for the reason of a reveal, and says that it is written down. */
export function RevealDialog({ open, label, reason, onConfirm, onClose }: RevealDialogProps) {
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
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={reasonLength.max} showCount />
        </Form.Item>
        {error !== undefined && <ErrorNotice error={error} safe="" />}
      </Form>
    </Modal>
  );
}
