import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem, useRequestId } from '@yjs/web-kit';
import { Alert, App, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { KeySubject } from '../../generated/graphql.ts';
import { ACT_WORDS } from './key-words.ts';
import { AskForKeyDocument } from './keys.graphql.ts';

interface GenerateValues {
  owner: string;
  subject: KeySubject;
  reason: string;
}

const SUBJECTS: readonly { value: KeySubject; label: string }[] = [
  { value: 'ID', label: '证件号码' },
  { value: 'NAME', label: '姓名' },
  { value: 'CONTACT', label: '联系方式' },
  { value: 'BANK', label: '银行账户' },
  { value: 'HEALTH', label: '健康信息' },
  { value: 'TEXT', label: '文本' },
  { value: 'FILE', label: '文件' },
  { value: 'DXLOG', label: '交换日志' },
  { value: 'ROW', label: '数据完整性' },
  { value: 'SIGN', label: '签名' },
  { value: 'ENVELOPE', label: '数字信封' },
  { value: 'KEK', label: '密钥加密密钥' },
];

/** 申请生成密钥: the next version for a system and a subject, prepared until it is activated. */
export function GenerateDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [ask] = useMutation(AskForKeyDocument);
  const requestIdOf = useRequestId();

  async function send(values: GenerateValues): Promise<void> {
    const input = { ...values, act: 'GENERATE' as const, owner: values.owner.trim().toUpperCase() };
    const { data } = await ask({ variables: { input, requestId: requestIdOf(input) } });
    if (!data) return;
    message.success(`已提交 ${data.askKeyAct.requestNo}，等待密钥保管员审批`);
    navigate(`/key-requests/${data.askKeyAct.id}`);
  }

  return (
    <FormDialog<GenerateValues> title="申请生成密钥" okText="提交申请" onSubmit={send} onClose={onClose}>
      <Alert type="info" showIcon title={ACT_WORDS.GENERATE.says} style={{ marginBottom: 12 }} />
      <Form.Item
        name="owner"
        label="所属系统代码"
        extra="如 TYTX、YF；本平台为 YJS"
        rules={[{ required: true, message: '请填写系统代码' }]}
      >
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item name="subject" label="密钥类别" rules={[{ required: true, message: '请选择密钥类别' }]}>
        <Select options={[...SUBJECTS]} />
      </Form.Item>
      <ReasonItem label="申请理由" />
    </FormDialog>
  );
}
