import { Checkbox, Form } from 'antd';
import { UploadField } from '../upload/UploadField.tsx';

interface ConsentItemsProps {
  /** What he was told and agrees to. */
  statement: string;
  onBusy(busy: boolean): void;
}

/** The fields `attachmentIds` (stored files) and `declarationAccepted`: that somebody has agreed to what is done for him, and where that is written. */
export function ConsentItems({ statement, onBusy }: ConsentItemsProps) {
  return (
    <>
      <Form.Item
        name="attachmentIds"
        label="本人委托或同意书"
        rules={[{ required: true, message: '请上传本人签名的委托或同意书' }]}
      >
        <UploadField label="委托或同意书" onBusy={onBusy} />
      </Form.Item>
      <Form.Item
        name="declarationAccepted"
        valuePropName="checked"
        rules={[
          {
            validator: (_, checked: boolean) =>
              checked ? Promise.resolve() : Promise.reject(new Error('请确认已告知本人报名声明')),
          },
        ]}
      >
        <Checkbox>{statement}</Checkbox>
      </Form.Item>
    </>
  );
}
