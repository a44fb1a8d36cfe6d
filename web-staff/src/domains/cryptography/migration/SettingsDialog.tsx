import { useMutation } from '@apollo/client/react';
import { FormDialog } from '@yjs/web-kit';
import { Form, Input, InputNumber } from 'antd';
import type { CryptoMigrationInput } from '../../../generated/graphql.ts';
import type { CryptoMigrationTypes } from '../../../records/crypto-migration.ts';
import { EditCryptoMigrationDocument } from './migration.graphql.ts';

const NUMBERS = [
  ['batchSize', '每批行数', 1, 5000],
  ['rowsASecond', '限速（行/秒）', 1, 100_000],
] as const;
const TIMES = [
  ['windowFrom', '执行时段起'],
  ['windowTo', '执行时段止'],
] as const;
const TIME = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '应为 22:00 这样的时间' };

interface SettingsDialogProps {
  one: CryptoMigrationTypes['One'];
  reload(): void;
  onClose(): void;
}

/** How the work goes on, and what else of the system was transformed. */
export function SettingsDialog({ one, reload, onClose }: SettingsDialogProps) {
  const [edit] = useMutation(EditCryptoMigrationDocument);
  const { batchSize, rowsASecond, windowFrom, windowTo, tls, tlsEvidence } = one;
  return (
    <FormDialog<CryptoMigrationInput>
      title={`作业设置 · ${one.systemName}`}
      okText="保存"
      initialValues={{ batchSize, rowsASecond, windowFrom, windowTo, tls, tlsEvidence }}
      onSubmit={async (values) => {
        const input = { ...values, windowFrom: values.windowFrom || null, windowTo: values.windowTo || null };
        await edit({ variables: { id: one.id, version: one.version, input } });
        reload();
      }}
      onClose={onClose}
    >
      {NUMBERS.map(([name, label, min, max]) => (
        <Form.Item key={name} name={name} label={label} required={name === 'batchSize'}>
          <InputNumber min={min} max={max} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      {TIMES.map(([name, label]) => (
        <Form.Item key={name} name={name} label={label} rules={[TIME]} extra="不填写则全天执行">
          <Input placeholder="22:00" maxLength={5} />
        </Form.Item>
      ))}
      <Form.Item name="tls" label="传输加密（%，人工填报）" extra="接口签名、双因素、日志链由平台统计，不需要填写">
        <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="tlsEvidence"
        label="传输加密依据"
        dependencies={['tls']}
        rules={[
          ({ getFieldValue }) => ({ required: Number(getFieldValue('tls') ?? 0) > 0, message: '请填写传输加密的依据' }),
        ]}
      >
        <Input maxLength={300} placeholder="如国密网关配置单编号、检测报告编号" />
      </Form.Item>
    </FormDialog>
  );
}
