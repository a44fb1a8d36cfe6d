import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  FormDialog,
  momentField,
  newRequestId,
  type Picked,
  type StoredFile,
  toInstant,
  UploadField,
  Uploads,
  usePermission,
  useUploads,
} from '@yjs/web-kit';
import { Button, Form, Input, Modal, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';
import { RegisterPaymentResultsDocument } from './payments.graphql.ts';
import { useBatchItems } from './useBatchItems.ts';

interface Values {
  itemIds: string[];
  state: 'SUCCESS' | 'FAILED' | 'RETURNED';
  bankTime: Picked;
  bankRef?: string;
  reason?: string;
  proof: StoredFile[];
}

const REGISTERED = ['APPROVED', 'TO_PUSH', 'PUSHED', 'ACCEPTED', 'PAYING', 'PARTLY_PAID'];
const ENDED = ['SUCCESS', 'REVERSED', 'STOPPED'];
const STATES = [
  { value: 'SUCCESS', label: '发放成功' },
  { value: 'FAILED', label: '发放失败' },
  { value: 'RETURNED', label: '退票' },
];

/** 结果登记 (R11.3): what became of items is typed with proof, where the platform cannot say it. */
export function RegisterResults({ one, reload }: { one: PaymentBatchTypes['One']; reload(): void }) {
  const may = usePermission('payment:prepare');
  const [open, setOpen] = useState(false);
  if (!may || !REGISTERED.includes(one.state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记发放结果</Button>
      {open && <ResultForm one={one} reload={reload} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ResultFormProps {
  one: PaymentBatchTypes['One'];
  reload(): void;
  onClose(): void;
}

function ResultForm({ one, reload, onClose }: ResultFormProps) {
  const uploads = useUploads();
  const { items: all = [], error, refetch, complete } = useBatchItems(one.id, true);
  const [register] = useMutation(RegisterPaymentResultsDocument);
  if (!complete)
    return (
      <Modal open title="登记发放结果" footer={null} onCancel={onClose}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </Modal>
    );
  const items = all.filter(({ state }) => !ENDED.includes(state));
  return (
    <FormDialog<Values>
      title="登记发放结果"
      okText="登记"
      disabled={uploads.busy}
      initialValues={{ state: 'SUCCESS', itemIds: items.map(({ id }) => id) }}
      onSubmit={async ({ itemIds, state, bankTime, bankRef, reason, proof }) => {
        const lines = itemIds.map((itemId) => ({
          itemId,
          state,
          bankTime: toInstant(bankTime),
          ...(bankRef && { bankRef }),
          ...(reason && { reason }),
        }));
        await register({
          variables: { batchId: one.id, lines, proofIds: proof.map(({ id }) => id), requestId: newRequestId() },
        });
        reload();
      }}
      onClose={onClose}
    >
      <Uploads report={uploads.report}>
        <Form.Item name="itemIds" label="发放明细" rules={[{ required: true, message: '请选择发放明细' }]}>
          <Select
            mode="multiple"
            maxTagCount={5}
            showSearch={{ optionFilterProp: 'label' }}
            options={items.map(({ id, seq, nameMasked, amount }) => ({
              value: id,
              label: `第 ${seq} 笔 ${nameMasked} ${amount} 元`,
            }))}
          />
        </Form.Item>
        <Form.Item name="state" label="发放结果" rules={[{ required: true }]}>
          <Select options={STATES} />
        </Form.Item>
        <Form.Item name="bankTime" label="银行时间" rules={[{ required: true, message: '请选择银行时间' }]}>
          <DatePicker {...momentField} />
        </Form.Item>
        <Form.Item name="bankRef" label="银行流水号或凭据编号（成功时必填）">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="reason" label="失败原因（失败、退票时必填）">
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="proof" label="依据" rules={[{ required: true, message: '请上传发放结果的依据' }]}>
          <UploadField label="发放结果依据" />
        </Form.Item>
      </Uploads>
    </FormDialog>
  );
}
