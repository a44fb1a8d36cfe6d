import { useMutation } from '@apollo/client/react';
import { fieldErrors, presentError, useRequestId } from '@yjs/web-kit';
import { Form, Input, Modal } from 'antd';
import { Refused } from '../app/Refused.tsx';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';
import { ConfirmMyAccountDocument } from './account.graphql.ts';

interface Values {
  bankName: string;
  bankAccount: string;
}

export interface AccountDialogProps {
  id: string;
  account: NonNullable<MyApplicationPageFragment['account']>;
  /** Another account takes its place. */
  other: boolean;
  onClose(): void;
}

/** Asks once more before the account is the person's own word. */
export function AccountDialog({ id, account, other, onClose }: AccountDialogProps) {
  const [form] = Form.useForm<Values>();
  const [confirm, { error, loading }] = useMutation(ConfirmMyAccountDocument);
  const requestId = useRequestId();
  const faults = error ? fieldErrors(presentError(error)) : {};

  async function send(values?: Values): Promise<void> {
    const input = { id, version: account.version, other: values ?? null };
    const { data } = await confirm({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (data) onClose();
  }

  return (
    <Modal
      open
      title={other ? '改为本人的其他账户' : '确认是本人账户？'}
      okText={other ? '保存并确认' : '确认'}
      okButtonProps={{ loading }}
      cancelText="取消"
      onOk={() => (other ? form.submit() : void send())}
      onCancel={onClose}
    >
      {other ? (
        <>
          <p>请填写您本人名下的银行账户，补助将发放到这个账户。</p>
          <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
            <Form.Item
              name="bankName"
              label="开户行"
              rules={[{ required: true, whitespace: true, message: '请填写开户行' }]}
              {...refusedBy(faults.bankName)}
            >
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item
              name="bankAccount"
              label="银行账号"
              rules={[{ required: true, pattern: /^(?:[\s-]*\d){16,19}[\s-]*$/, message: '账号应为16至19位数字' }]}
              {...refusedBy(faults.bankAccount)}
            >
              <Input maxLength={40} inputMode="numeric" autoComplete="off" />
            </Form.Item>
          </Form>
        </>
      ) : (
        <p>
          {account.bankName} {account.accountMasked}：确认后补助将发放到这个账户。请核对是您本人名下的账户。
        </p>
      )}
      {error && Object.keys(faults).length === 0 && <Refused error={error} safe="账户没有变化。" stay />}
    </Modal>
  );
}

const refusedBy = (message: string | undefined) =>
  message ? ({ validateStatus: 'error', help: message } as const) : {};
