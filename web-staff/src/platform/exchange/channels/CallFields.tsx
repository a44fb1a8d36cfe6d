import { Checkbox, Form, Input, InputNumber } from 'antd';
import type { ModeParts } from './channel-values.ts';

/** Time-outs, retries, cache, and where the rows lie, as far as the call mode has them. */
export function CallFields({ parts }: { parts: ModeParts }) {
  const idempotent = Form.useWatch('idempotent') as boolean | undefined;
  const within = (min: number, max: number) => [
    { required: true, type: 'integer' as const, min, max, message: `应为${min}至${max}` },
  ];
  return (
    <>
      <Form.Item name="timeoutMs" label="超时时间" rules={within(100, 30_000)}>
        <InputNumber min={100} max={30_000} step={500} precision={0} suffix="毫秒" className="exchange-number" />
      </Form.Item>
      <Form.Item name="retries" label="失败后重试" hidden={!parts.asked} rules={within(0, 3)}>
        <InputNumber
          min={0}
          max={3}
          precision={0}
          suffix="次"
          disabled={idempotent === false}
          className="exchange-number"
        />
      </Form.Item>
      <Form.Item name="cacheSeconds" label="缓存时间" hidden={!parts.asked} rules={within(0, 86_400)}>
        <InputNumber min={0} max={86_400} precision={0} suffix="秒" className="exchange-number" />
      </Form.Item>
      <Form.Item name="rowsPath" label="数据位置" hidden={!parts.rowsPath} extra="应答中数据列表的位置，空为应答本身">
        <Input maxLength={200} placeholder="如 data.list" autoComplete="off" />
      </Form.Item>
      <Form.Item name="idempotent" label="重复调用" valuePropName="checked" hidden={!parts.asked}>
        <Checkbox>可以重复调用而没有副作用</Checkbox>
      </Form.Item>
      <Form.Item name="keepPayload" label="留存报文" valuePropName="checked">
        <Checkbox>在日志中加密留存请求和应答</Checkbox>
      </Form.Item>
    </>
  );
}
