import { AutoComplete, Form, Input, InputNumber, Select } from 'antd';
import type { UplinkEntryContentFragment, UplinkSourcesQuery } from '../../../generated/graphql.ts';
import type { EntryValues } from './entry-values.ts';
import { modes, schedules, targets } from './words.ts';

export interface BasicFieldsProps {
  entry: UplinkEntryContentFragment | undefined;
  sources: UplinkSourcesQuery['uplinkSources'];
  onSource(key: string): void;
}

/** What is sent to whom and when. */
export function BasicFields({ entry, sources, onSource }: BasicFieldsProps) {
  const form = Form.useFormInstance<EntryValues>();
  const target = Form.useWatch('targetUnit', form);
  const mode = Form.useWatch('mode', form);
  const fixed = entry !== undefined && entry.state !== 'DRAFT';
  return (
    <div className="uplink-form">
      <Form.Item name="name" label="条目名称" rules={[{ required: true, min: 2, max: 50, message: '须为2–50个字' }]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="code"
        label="条目编码"
        extra={entry ? '保存后不能修改' : '大写字母开头，3–32位大写字母、数字和下划线'}
        rules={[{ required: true, pattern: /^[A-Z][A-Z0-9_]{2,31}$/, message: '编码格式不正确' }]}
      >
        <Input maxLength={32} disabled={entry !== undefined} />
      </Form.Item>
      <Form.Item name="targetUnit" label="接收单位">
        <Select options={targets} />
      </Form.Item>
      {target === 'OTHER' && (
        <Form.Item
          name="targetText"
          label="接收单位名称"
          rules={[{ required: true, whitespace: true, message: '请填写接收单位名称' }]}
        >
          <Input maxLength={50} />
        </Form.Item>
      )}
      <Form.Item
        name="sourceKey"
        label="数据来源"
        extra={fixed ? '启用后不能更换，请另建条目' : undefined}
        rules={[{ required: true, message: '请选择数据来源' }]}
      >
        <Select
          disabled={fixed}
          placeholder="从目录中选择"
          showSearch={{ optionFilterProp: 'label' }}
          options={sources.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={onSource}
        />
      </Form.Item>
      <Form.Item name="mode" label="上行方式" extra={modeHints[mode ?? 'INCREMENTAL']}>
        <Select options={modes} />
      </Form.Item>
      {mode !== 'EVENT' && (
        <Form.Item name="schedule" label="执行时间" extra="分 时 日 月 周（北京时间）；不填为手动执行">
          <AutoComplete
            allowClear
            options={schedules.map(({ value, label }) => ({ value, label: `${label}（${value}）` }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="batchSize"
        label="每批行数"
        rules={[{ required: true, type: 'integer', min: 1, max: 5000, message: '须为1–5000' }]}
      >
        <InputNumber min={1} max={5000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="description" label="条目描述" className="uplink-wide">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} showCount />
      </Form.Item>
    </div>
  );
}

const modeHints = {
  FULL: '每次送出全部数据',
  INCREMENTAL: '每次送出水位之后变化的数据',
  EVENT: '数据变化后1分钟内送出',
} as const;
