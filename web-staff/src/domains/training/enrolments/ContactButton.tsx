import { useMutation, useQuery } from '@apollo/client/react';
import { formatDateTime, presentError, QueryGate, usePermission } from '@yjs/web-kit';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ContactsDocument, SaveContactDocument } from './enrolments.graphql.ts';

/** 咨询电话 of the bureaus of the reader's scope: rejected trainees are told whom they may ask (T20-6). */
export function ContactButton() {
  const mayReview = usePermission('training.enrolment:review');
  const mayRelease = usePermission('training.enrolment:release');
  const [open, setOpen] = useState(false);
  if (!mayReview && !mayRelease) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>咨询电话</Button>
      {open && <ContactDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ContactDialog({ onClose }: { onClose(): void }) {
  const contacts = useQuery(ContactsDocument);
  return (
    <Modal open title="培训咨询电话" footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose} width={560}>
      <p className="yjs-quiet">报名审核不通过时，随原因告知学员；学员在“我的培训”中也能看到。</p>
      <QueryGate queries={[contacts]}>
        {contacts.data?.trainingContacts.map((contact) => (
          <ContactField key={contact.districtCode} {...contact} />
        ))}
      </QueryGate>
    </Modal>
  );
}

interface ContactFieldProps {
  districtCode: string;
  officeName: string;
  phone?: string | null;
  updatedAt?: string | null;
  updatedByName?: string | null;
}

function ContactField({ districtCode, officeName, phone, updatedAt, updatedByName }: ContactFieldProps) {
  const { message } = App.useApp();
  const [save, { loading, error }] = useMutation(SaveContactDocument);
  async function submit({ phone: given }: { phone: string }): Promise<void> {
    try {
      await save({ variables: { districtCode, phone: given }, refetchQueries: [ContactsDocument] });
      message.success(`${officeName}的咨询电话已保存`);
    } catch {
      // The answer stands at the field.
    }
  }
  return (
    <Form layout="vertical" initialValues={{ phone: phone ?? '' }} onFinish={(values) => void submit(values)}>
      <Form.Item
        name="phone"
        label={officeName}
        rules={[{ required: true, pattern: /^[\d-]{7,20}$/, message: '请填写正确的联系电话' }]}
        {...(error && { validateStatus: 'error' as const, help: presentError(error).title })}
        extra={updatedAt ? `${updatedByName ?? ''} ${formatDateTime(updatedAt)} 填写` : '还没有填写'}
      >
        <Input.Search
          enterButton="保存"
          loading={loading}
          maxLength={20}
          onSearch={(_value, event) => event?.preventDefault()}
        />
      </Form.Item>
    </Form>
  );
}
