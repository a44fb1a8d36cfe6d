import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { App, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ReceptionScene } from '../../../generated/graphql.ts';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { RegisterReceptionDocument } from './reception.graphql.ts';

interface Values {
  scene: ReceptionScene;
  matterCode?: string;
  name?: string;
  phone?: string;
}

export interface ReceptionDialogProps {
  /** The case that it is about; no case without it. */
  about?: { id: string; title: string };
  onClose(): void;
  /** Somebody stands at the desk: the pad of the counter may be called for the reception. */
  onHere(receptionId: string): void;
  onDone(): void;
}

const SCENES = [
  { value: 'CONSULT', label: '来访咨询' },
  { value: 'PHONE', label: '电话' },
] as const;

/** 接待登记: advice at the desk goes on to the pad, a call to a text message. */
export function ReceptionDialog({ about, onClose, onHere, onDone }: ReceptionDialogProps) {
  const { message } = App.useApp();
  const { matters } = useListChoices();
  const [scene, setScene] = useState<ReceptionScene>('CONSULT');
  const [register] = useMutation(RegisterReceptionDocument);
  const requestIdOf = useRequestId();

  async function send({ matterCode, name, phone, ...values }: Values): Promise<void> {
    const input = {
      scene: values.scene,
      ...(about ? { about: { type: 'case' as const, id: about.id } } : matterCode && { matterCode }),
      ...(name && { name }),
      ...(phone && { phone }),
    };
    const { data } = await register({ variables: { input, requestId: requestIdOf(input) } });
    const one = data?.registerReception;
    if (!one) return;
    if (values.scene === 'CONSULT') onHere(one.id);
    else if (one.invited) message.success(`已登记，评价短信发往 ${one.phoneMasked}`);
    else if (one.phoneMasked) message.success('已登记。该手机号今天已收到评价短信，不再重复发送');
    else message.success('已登记。没有手机号，未发送评价短信');
    onDone();
  }

  return (
    <FormDialog<Values>
      title={about ? `接待登记 · ${about.title}` : '接待登记'}
      okText={scene === 'CONSULT' ? '登记并请评价' : '登记'}
      width={520}
      initialValues={{ scene: 'CONSULT' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="scene" label="服务场景" rules={[{ required: true }]}>
        <Radio.Group options={[...SCENES]} onChange={({ target }) => setScene(target.value as ReceptionScene)} />
      </Form.Item>
      {!about && (
        <Form.Item name="matterCode" label="咨询的事项" extra="不涉及具体事项的不选，记为“政策咨询”。">
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={[...matters]} placeholder="政策咨询" />
        </Form.Item>
      )}
      <Form.Item name="name" label="姓名（选填）">
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="手机号（选填）"
        extra={phoneHint(scene, about !== undefined)}
        rules={[{ pattern: /^1[3-9]\d{9}$/, message: '请填写11位手机号' }]}
      >
        <Input maxLength={11} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

function phoneHint(scene: ReceptionScene, ofCase: boolean): string {
  if (scene !== 'PHONE') return '收到差评需要联系时使用，脱敏显示。';
  return ofCase
    ? '评价短信发往该号码；不填的发往办件登记的手机号。评价自愿。'
    : '征得本人同意后填写，评价短信发往该号码。评价自愿。';
}
