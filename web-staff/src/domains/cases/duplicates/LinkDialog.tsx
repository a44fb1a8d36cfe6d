import { useMutation } from '@apollo/client/react';
import { Consequences, ErrorNotice, reasonTextRules } from '@yjs/web-kit';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useId } from 'react';
import type { DuplicateComparisonQuery, DuplicateHitRowFragment, KeptIdentity } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { RequestIdentityLinkDocument } from './links.graphql.ts';

const consequences = [
  '须由区业务科长确认，确认前不改动任何信息。',
  '确认后两个身份证号码归为同一人，原号码的办件归入现号码名下，并立即重新比对重复办件。',
  '关联后不能自行撤销。',
];

type Side = DuplicateComparisonQuery['duplicateComparison']['left'];

export interface LinkDialogProps {
  hit: DuplicateHitRowFragment;
  /** The new case and the one that stood, with their numbers. */
  left: Side;
  right: Side;
  onClose(): void;
}

/** 申请身份关联: one person's number was corrected by law, and both stand in the records (01 §4.8). */
export function LinkDialog({ hit, left, right, onClose }: LinkDialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const [request, { loading, error }] = useMutation(RequestIdentityLinkDocument);
  const requestId = useRequestId();

  async function confirm(values: { kept: KeptIdentity; reasonText: string }): Promise<void> {
    const asked = { ...values, hitId: hit.id, version: hit.version };
    await request({ variables: { input: { ...asked, requestId: requestId(asked) } } });
    message.success('已提交身份关联申请，等待区科长确认');
    onClose();
  }

  return (
    <Modal
      open
      title={`申请身份关联 · ${hit.nameMasked}`}
      okText="提交申请"
      cancelText="返回"
      okButtonProps={{ htmlType: 'submit', form: formId }}
      confirmLoading={loading}
      onCancel={onClose}
    >
      <Form
        id={formId}
        layout="vertical"
        onFinish={(values: { kept: KeptIdentity; reasonText: string }) => void confirm(values).catch(() => undefined)}
      >
        <Form.Item name="kept" label="现行有效的身份证号码" rules={[{ required: true, message: '请选择现行号码' }]}>
          <Radio.Group
            options={[
              { value: 'NEW', label: `${left.idNoMasked ?? ''}（新办件 ${left.caseNo}）` },
              { value: 'OLD', label: `${right.idNoMasked ?? ''}（原办件 ${right.caseNo}）` },
            ]}
          />
        </Form.Item>
        <Consequences lines={consequences} />
        <Form.Item name="reasonText" label="理由" required rules={reasonTextRules(true)}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            showCount
            placeholder="公安机关更正号码的证明及文号"
          />
        </Form.Item>
        {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      </Form>
    </Modal>
  );
}
