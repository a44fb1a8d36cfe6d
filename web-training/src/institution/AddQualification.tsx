import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  newRequestId,
  type StoredFile,
  trainingRules,
  UploadField,
  useCodeList,
} from '@yjs/web-kit';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { AddQualificationDocument } from './institution.graphql.ts';

/** A day as the date field gives it. */
interface ChosenDay {
  format(pattern: string): string;
}

interface Values {
  kind: string;
  certNo: string;
  issuer: string;
  scope?: string;
  validFrom: ChosenDay;
  validTo?: ChosenDay;
}

/** 上传资质 with its file; the district verifies it. */
export function AddQualification({ onClose, onDone }: { onClose(): void; onDone(): void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const kinds = useCodeList('trainingQualification');
  const [add, { loading, error }] = useMutation(AddQualificationDocument);
  // One id for the dialog: a second click and a retry after a lost answer write the upload once.
  const [requestId] = useState(newRequestId);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);

  async function confirm({ validFrom, validTo, ...values }: Values): Promise<void> {
    const input = {
      ...values,
      validFrom: validFrom.format('YYYY-MM-DD'),
      validTo: validTo?.format('YYYY-MM-DD') ?? null,
      fileIds: files.map(({ id }) => id),
      requestId,
    };
    const { data } = await add({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    message.success('资质已上传，由所在区核验');
    onDone();
    onClose();
  }

  return (
    <Modal
      open
      title="上传资质"
      okText="提交核验"
      cancelText="返回"
      okButtonProps={{ disabled: busy }}
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="yjs-quiet">核验通过后替代原有的同类资质；核验前原有资质继续有效。</p>
      <Form form={form} layout="vertical" onFinish={confirm}>
        <Form.Item name="kind" label="资质类型" rules={[{ required: true, message: '请选择资质类型' }]}>
          <Select options={kinds.offered()} />
        </Form.Item>
        <Form.Item
          name="certNo"
          label="证书编号"
          rules={[{ required: true, whitespace: true, message: '请填写证书编号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="issuer"
          label="发证机关"
          rules={[{ required: true, whitespace: true, message: '请填写发证机关' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="validFrom" label="有效期起" rules={[{ required: true, message: '请选择有效期起始日期' }]}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="validTo" label="有效期止（长期有效的不填）">
          <DatePicker />
        </Form.Item>
        <Form.Item label="资质扫描件" required>
          <UploadField rules={trainingRules} label="资质扫描件" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
