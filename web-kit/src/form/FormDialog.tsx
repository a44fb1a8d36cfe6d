import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { presentError } from '../client/error-view.ts';

export interface FormDialogProps<Values extends object> {
  title: string;
  okText: string;
  width?: number;
  /** What it does cannot be taken back. */
  danger?: boolean;
  /** Files are on their way, or something that it cannot do without is missing. */
  disabled?: boolean;
  initialValues?: Partial<Values>;
  /** The fields, each a `Form.Item` by the name that the server calls it. */
  children: ReactNode;
  /** Rejects with the server's refusal; the dialog stays open with what was typed, each refused field in its own words. */
  onSubmit(values: Values): Promise<void>;
  onClose(): void;
}

/** A form in a dialog: checks, sends once, shows what the server refused, and closes when it is done. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { title, okText, width, danger = false, disabled = false, initialValues, children, onSubmit, onClose } = props;
  const [form] = Form.useForm<Values>();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();

  async function send(values: Values): Promise<void> {
    setSending(true);
    setError(undefined);
    try {
      await onSubmit(values);
      onClose();
    } catch (failure) {
      if (!showAtFields(form as FormInstance, failure)) setError(failure);
    } finally {
      setSending(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="返回"
      okButtonProps={{ danger, disabled }}
      confirmLoading={sending}
      mask={{ closable: false }}
      {...(width !== undefined && { width })}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        {...(initialValues && { initialValues })}
        onValuesChange={() => setError(undefined)}
        onFinish={(values) => void send(values)}
      >
        {children}
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}

/** Every refusal at its field. @returns false where one has none, so that the whole is said */
function showAtFields(form: FormInstance, failure: unknown): boolean {
  const { fields } = presentError(failure);
  const known = Object.keys(form.getFieldsValue() as object);
  const faults = fields.map(({ path, message }) => ({
    name: path.replace(/^(?:input|value)\.(?:content\.)?/, ''),
    errors: [message],
  }));
  form.setFields(faults.filter(({ name }) => known.includes(name)));
  return faults.length > 0 && faults.every(({ name }) => known.includes(name));
}
