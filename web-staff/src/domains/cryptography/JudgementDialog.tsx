import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CryptoFulfilment } from '../../generated/graphql.ts';
import { cryptoFulfilmentTitles } from '../../generated/titles/crypto-fulfilment.ts';
import { JudgeCryptoUnitDocument } from './assessment.graphql.ts';
import type { AssessmentUnit } from './assessment-columns.tsx';

interface Values {
  applies: boolean;
  ticks: string[];
  fulfilment: CryptoFulfilment;
  evidence?: string;
  gap?: string;
}

const TICKS = [
  { value: 'effective', label: 'D 密码使用有效性' },
  { value: 'algorithm', label: 'A 算法和技术合规性' },
  { value: 'keySafe', label: 'K 密钥管理安全' },
];

const WORDS = Object.entries(cryptoFulfilmentTitles).map(([value, label]) => ({ value, label }));

/** One judgement of an object; those before it stay. */
export function JudgementDialog({ unit, onClose }: { unit: AssessmentUnit; onClose(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [judge, { loading }] = useMutation(JudgeCryptoUnitDocument);
  const [error, setError] = useState<unknown>();
  const { judgement, management } = unit;
  const applies = Form.useWatch('applies', form) ?? judgement?.applies ?? true;

  async function submit({ applies, ticks, fulfilment, evidence = '', gap = '' }: Values): Promise<void> {
    setError(undefined);
    const on = (part: string) => !management && ticks.includes(part);
    try {
      await judge({
        variables: {
          input: {
            code: unit.code,
            revision: judgement?.revision ?? 0,
            applies,
            effective: on('effective'),
            algorithm: on('algorithm'),
            keySafe: on('keySafe'),
            fulfilment: management ? fulfilment : 'NONE',
            evidence,
            gap,
          },
        },
      });
      message.success(`已判定 ${unit.code}`);
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      width={640}
      title={`判定 · ${unit.code} ${unit.title}`}
      okText="保存判定"
      cancelText="返回"
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          applies: judgement?.applies ?? true,
          ticks: TICKS.map(({ value }) => value).filter((part) => judgement?.[part as 'effective']),
          fulfilment: judgement?.fulfilment ?? 'NONE',
          evidence: judgement?.evidence,
          gap: judgement?.gap,
        }}
      >
        <Form.Item name="applies" label="适用">
          <Radio.Group
            options={[
              { value: true, label: '适用' },
              { value: false, label: '不适用' },
            ]}
          />
        </Form.Item>
        <Form.Item name="ticks" label="判定" hidden={management || !applies}>
          <Checkbox.Group options={TICKS} />
        </Form.Item>
        <Form.Item name="fulfilment" label="判定" hidden={!management || !applies}>
          <Radio.Group options={WORDS} />
        </Form.Item>
        <Form.Item name="evidence" label={applies ? '证据（符合的须写）' : '不适用的理由'}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="gap" label="差距和整改措施（有差距的须写）" hidden={!applies}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="判定没有保存，所填内容仍在。" />}
    </Modal>
  );
}
