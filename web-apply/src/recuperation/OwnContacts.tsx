import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { OwnRecuperationFragment } from '../generated/graphql.ts';
import { CorrectMyRecuperationDocument } from './recuperation.graphql.ts';

interface Contacts {
  phone?: string;
  emergencyName?: string;
  emergencyPhone?: string;
}

const PHONE = { pattern: /^(1\d{10}|0\d{2,3}-?\d{7,8})$/, message: '请填写11位手机号码，或带区号的固定电话' };
const said = (text: string | undefined): string | null => text?.trim() || null;
const kept = (masked: string | null) => (masked ? `现为 ${masked}，不修改的留空` : undefined);

/** 本人电话和紧急联系人 (03 §29.2 CADRE): what the institution has, and the way to put it right until it is handed up. */
export function OwnContacts({ one, onDone }: { one: OwnRecuperationFragment; onDone(): void }) {
  const { message } = App.useApp();
  const [correct] = useMutation(CorrectMyRecuperationDocument);
  const [open, setOpen] = useState(false);
  const requestIdOf = useRequestId();
  const emergency = [one.emergencyNameMasked, one.emergencyPhoneMasked].filter(Boolean).join(' ');
  return (
    <>
      <p>
        {`联系电话 ${one.phoneMasked ?? '未登记'}`}
        <br />
        {`紧急联系人 ${emergency || '未登记'}`}
      </p>
      {one.correctable && <Button onClick={() => setOpen(true)}>更正联系方式</Button>}
      {open && (
        <FormDialog<Contacts>
          title="更正联系方式"
          okText="保存"
          onSubmit={async ({ phone, emergencyName, emergencyPhone }) => {
            const contacts = {
              phone: said(phone),
              emergencyName: said(emergencyName),
              emergencyPhone: said(emergencyPhone),
            };
            const asked = { id: one.id, contacts };
            await correct({ variables: { ...asked, requestId: requestIdOf(asked) } });
            message.success('已更正');
            onDone();
          }}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="phone" label="本人联系电话" extra={kept(one.phoneMasked)} rules={[PHONE]}>
            <Input inputMode="tel" autoComplete="tel" maxLength={20} />
          </Form.Item>
          <Form.Item name="emergencyName" label="紧急联系人" extra={kept(one.emergencyNameMasked)}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="emergencyPhone"
            label="紧急联系人电话"
            extra={kept(one.emergencyPhoneMasked)}
            rules={[PHONE]}
          >
            <Input inputMode="tel" maxLength={20} autoComplete="off" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
