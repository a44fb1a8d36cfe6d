import { useMutation, useQuery } from '@apollo/client/react';
import { Consequences, ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { Alert, App, Form, Input, Modal, Select, Skeleton } from 'antd';
import { useId, useState } from 'react';
import type { WithdrawReason } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { reasonOptions } from './duplicate-words.ts';
import { WithdrawCaseDocument, WithdrawnCaseDocument } from './withdrawals.graphql.ts';

interface Values {
  reasonCode: WithdrawReason;
  reasonText?: string;
}

export interface WithdrawDialogProps {
  caseId: string;
  onClose(): void;
  onDone(): void;
}

/** 申请撤回 at the window: before the acceptance the case ends at once, after it the district is asked. */
export function WithdrawDialog({ caseId, onClose, onDone }: WithdrawDialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const [form] = Form.useForm<Values>();
  const reason = Form.useWatch('reasonCode', form);
  const [error, setError] = useState<unknown>();
  const [withdraw, { loading: running }] = useMutation(WithdrawCaseDocument);
  const requestId = useRequestId();
  const { data, error: unread } = useQuery(WithdrawnCaseDocument, {
    variables: { id: caseId },
    fetchPolicy: 'network-only',
  });
  const waiting = data?.caseWithdrawals.some(({ state }) => state === 'PENDING') ?? false;

  async function confirm({ reasonCode, reasonText }: Values): Promise<void> {
    if (!data) return;
    setError(undefined);
    const wish = { caseId, version: data.case.version, reasonCode, reasonText };
    try {
      const answer = await withdraw({ variables: { input: { ...wish, requestId: requestId(wish) } } });
      onDone();
      onClose();
      if (answer.data?.withdrawCase.needApproval) message.success('已提交撤回申请，等待区退役军人事务局审批');
      else message.success(`${data.case.caseNo} 已撤回`);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={data ? `申请撤回 · ${data.case.personName} ${data.case.caseNo}` : '申请撤回'}
      width={620}
      mask={{ closable: false }}
      okText="申请撤回"
      cancelText="返回"
      confirmLoading={running}
      okButtonProps={{ htmlType: 'submit', form: formId, danger: true, disabled: !data || waiting }}
      onCancel={onClose}
    >
      {unread && <ErrorNotice error={unread} safe="尚未执行任何操作。" />}
      {!data && !unread && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && (
        <Form<Values> id={formId} form={form} layout="vertical" onFinish={confirm}>
          {waiting && <Alert type="info" showIcon title="该办件已有撤回申请正在审批，不能重复申请。" />}
          <Consequences
            lines={[
              `办件当前状态：${data.case.statusTitle}`,
              `未接件的办件立即撤回；已接件的须经区退役军人事务局科长审批${data.withdrawalLimit ? `（${data.withdrawalLimit}内）` : ''}。`,
              '撤回后通知各部门停止办理，办件库同步“申请人撤回”；已办结的子办件不作撤销。',
            ]}
          />
          <Form.Item name="reasonCode" label="撤回原因" rules={[{ required: true, message: '请选择撤回原因' }]}>
            <Select options={reasonOptions} placeholder="请选择撤回原因" />
          </Form.Item>
          <Form.Item name="reasonText" label="说明" rules={reasonTextRules(reason === 'OTHER')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
          </Form.Item>
          {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
        </Form>
      )}
    </Modal>
  );
}
