import { Form, Input, Radio } from 'antd';

/** Whom to call when the source fails. The one on record is shown masked only; it is kept, replaced or removed. */
export function ContactFields({ contact }: { contact: { name: string; phone: string } | undefined }) {
  const mode = Form.useWatch('contactMode') as string | undefined;
  return (
    <>
      <Form.Item
        name="contactMode"
        label="联系人"
        hidden={!contact}
        extra={contact && `${contact.name} ${contact.phone}`}
      >
        <Radio.Group
          options={[
            { value: 'KEEP', label: '不变' },
            { value: 'SET', label: '更换' },
            { value: 'NONE', label: '清除' },
          ]}
        />
      </Form.Item>
      {mode === 'SET' && (
        <>
          <Form.Item name={['contact', 'name']} label={contact ? '新联系人' : '联系人'}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['contact', 'phone']} label="联系电话">
            <Input maxLength={20} autoComplete="off" inputMode="tel" />
          </Form.Item>
        </>
      )}
    </>
  );
}
