import { useMutation } from '@apollo/client/react';
import {
  FormDialog,
  newRequestId,
  reasonTextRules,
  type StoredFile,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { PaymentItemRowFragment } from '../../generated/graphql.ts';
import { CancelPaymentItemDocument } from './payments.graphql.ts';

interface Values {
  reason: string;
  proof: StoredFile[];
}

/** 申请撤销 of an item that the platform has: the reason and the document that says why; what becomes of it the platform says (01 §13.8, §13.9). */
export function CancelItem(props: { item: PaymentItemRowFragment; onDone(): Promise<unknown>; onClose(): void }) {
  const { item, onDone, onClose } = props;
  const uploads = useUploads();
  const [cancel] = useMutation(CancelPaymentItemDocument);
  const [requestId] = useState(newRequestId);
  return (
    <FormDialog<Values>
      title="申请撤销发放"
      okText="提交平台撤销"
      danger
      disabled={uploads.busy}
      onSubmit={async ({ reason, proof }) => {
        const proofIds = proof.map(({ id }) => id);
        await cancel({ variables: { itemId: item.id, version: item.version, reason, proofIds, requestId } });
        await onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        {`第 ${item.seq} 笔 ${item.nameMasked} 已推送资金监管平台。平台尚未发放的予以撤销，结果随后返回；已经发放的不能撤销。`}
      </p>
      <Uploads report={uploads.report}>
        <Form.Item name="reason" label="撤销原因" rules={reasonTextRules(true, '撤销原因')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="proof" label="依据" rules={[{ required: true, message: '请上传撤销发放的依据' }]}>
          <UploadField label="撤销发放依据" />
        </Form.Item>
      </Uploads>
    </FormDialog>
  );
}
