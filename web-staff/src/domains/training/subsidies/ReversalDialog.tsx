import { useMutation } from '@apollo/client/react';
import { formatMoney, presentError, useRequestId } from '@yjs/web-kit';
import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LedgerMoneyQuery } from '../../../generated/graphql.ts';
import { CreateReversalDocument } from './subsidies.graphql.ts';

export type LedgerLine = LedgerMoneyQuery['subsidyLedger']['lines'][number];

interface Values {
  rightAmount?: string;
  reason: string;
}

/** 起草冲正 of one line: what it should have come to, and why; evidence comes with 提交. */
export function ReversalDialog({ line, onClose }: { line: LedgerLine; onClose(): void }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string>();
  const requestId = useRequestId();
  const [create, { loading }] = useMutation(CreateReversalDocument);

  async function draft({ rightAmount, reason }: Values): Promise<void> {
    setProblem(undefined);
    try {
      const input = { lineId: line.id, rightAmount: rightAmount?.trim() || null, reason };
      const { data } = await create({ variables: { input, requestId: requestId(JSON.stringify(input)) } });
      if (data) void navigate(`/training/ledger-reversals/${data.createLedgerReversal.id}`);
    } catch (failure) {
      const view = presentError(failure);
      setProblem([view.title, ...(view.fields ?? []).map(({ message }) => message)].join('；'));
    }
  }

  return (
    <Modal
      open
      title={`冲正 第${line.seq}行 ${line.nameMasked} ${line.itemTitle}`}
      okText="起草冲正"
      cancelText="取消"
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        原金额 {formatMoney(line.amount)}{' '}
        元整行冲回，再按更正后金额记一行；须上传依据材料，由市局审批。多付的金额须追回。
      </p>
      {problem && <Alert type="error" showIcon title={problem} />}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void draft(values)}>
        <Form.Item name="rightAmount" label="更正后金额（元）" extra="不填为整行冲回，不再结算">
          <Input inputMode="decimal" maxLength={14} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="冲正原因"
          rules={[{ required: true, min: 5, message: '请填写冲正原因，至少5个字' }]}
        >
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
