import { DatePicker } from '@yjs/web-kit';
import { Form, Input, InputNumber, Select } from 'antd';
import type { DistributionChoicesQuery, SourceFieldFragment } from '../../../generated/graphql.ts';
import { ConfigState } from '../config/StateTags.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { IpField } from './IpField.tsx';

interface StepProps {
  choices: DistributionChoicesQuery;
  /** Channel and application stay what they are. */
  fixed: boolean;
}

/** Which channel, and which of its fields. */
export function FieldStep({ choices, fields, fixed }: StepProps & { fields: readonly SourceFieldFragment[] }) {
  const form = Form.useFormInstance();
  const channels = choices.dataChannels.filter((channel) => !channel.builtIn);
  const sources = [...new Map(channels.map(({ sourceId, sourceName }) => [sourceId, sourceName]))];
  return (
    <>
      <Form.Item
        name="channelId"
        label="数据源 / 通道"
        className="exchange-half"
        extra={fixed ? '通道和应用不能更改，需要时请撤销后新建' : undefined}
        rules={[{ required: true, message: '请选择通道' }]}
      >
        <Select
          disabled={fixed}
          showSearch={{ optionFilterProp: 'title' }}
          placeholder="请选择"
          options={sources.map(([id, label]) => ({
            label,
            options: channels
              .filter((channel) => channel.sourceId === id)
              .map((channel) => ({
                value: channel.id,
                title: `${label} ${channel.name} ${channel.code}`,
                label: (
                  <>
                    {channel.name}（{channel.code}） <ConfigState state={channel.state} />
                  </>
                ),
              })),
          }))}
          onChange={() => form.setFieldValue('fields', [])}
        />
      </Form.Item>
      <Form.Item
        name="fields"
        label="分发字段和处理方式"
        rules={[{ required: true, type: 'array', min: 1, message: '请至少选择一个分发字段' }]}
      >
        <FieldPicker fields={fields} />
      </Form.Item>
    </>
  );
}

/** To whom, and from which addresses. */
export function AppStep({ choices, fixed }: StepProps) {
  return (
    <div className="exchange-form">
      <Form.Item name="appId" label="应用" rules={[{ required: true, message: '请选择应用' }]}>
        <Select
          disabled={fixed}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          options={choices.clientApps.map((app) => ({
            value: app.id,
            label: `${app.name}（${app.appId}）${app.enabled ? '' : '，已停用'}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="ips"
        label="应用IP"
        className="exchange-wide"
        extra="每行一个地址或网段，1至20个；IPv4 网段不大于 /24，IPv6 不大于 /64"
        rules={[{ required: true, type: 'array', min: 1, max: 20, message: '请填写1至20个应用IP' }]}
      >
        <IpField />
      </Form.Item>
    </div>
  );
}

/** What for, how much, how long. */
export function LimitStep() {
  const within = (label: string, most: number) => [
    { required: true, type: 'integer' as const, min: 1, max: most, message: `${label}应为1至${most}` },
  ];
  return (
    <div className="exchange-form">
      <Form.Item
        name="purpose"
        label="数据用途"
        className="exchange-wide"
        rules={[{ required: true, whitespace: true, min: 5, max: 200, message: '数据用途应为5至200字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="ratePerMinute" label="每分钟调用上限" rules={within('每分钟调用上限', 100_000)}>
        <InputNumber min={1} max={100_000} precision={0} suffix="次" className="exchange-number" />
      </Form.Item>
      <Form.Item name="dailyQuota" label="每日调用上限" rules={within('每日调用上限', 100_000_000)}>
        <InputNumber min={1} max={100_000_000} precision={0} suffix="次" className="exchange-number" />
      </Form.Item>
      <Form.Item name="maxRowsPerCall" label="单次返回条数上限" rules={within('单次返回条数上限', 10_000)}>
        <InputNumber min={1} max={10_000} precision={0} suffix="条" className="exchange-number" />
      </Form.Item>
      <Form.Item
        name="valid"
        label="有效期"
        extra="最长12个月，到期前可续期"
        rules={[{ required: true, message: '请选择有效期' }]}
      >
        <DatePicker.RangePicker className="exchange-number" allowClear={false} />
      </Form.Item>
    </div>
  );
}
