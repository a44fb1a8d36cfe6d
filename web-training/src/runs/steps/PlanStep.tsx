import { DatePicker } from '@yjs/web-kit';
import { Form, Input, Radio } from 'antd';
import type { RunChoicesQuery } from '../../generated/graphql.ts';
import type { RunValues } from '../run-values.ts';

const needed = (message: string) => [{ required: true, message }];

/** 计划: name, days, way, price and how it is examined. */
export function PlanStep({ choices }: { choices: RunChoicesQuery }) {
  const projectId = Form.useWatch('projectId', Form.useFormInstance<RunValues>());
  const fee = choices.trainingProjects.nodes.find(({ id }) => id === projectId)?.feePerPerson;
  return (
    <div style={{ maxWidth: 720 }}>
      <Form.Item name="name" label="班次名称" rules={needed('请填写班次名称')}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="portal-fields">
        <Form.Item name="plannedStart" label="计划开始日期" rules={needed('请选择计划开始日期')}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="plannedEnd" label="计划结束日期" rules={needed('请选择计划结束日期')}>
          <DatePicker />
        </Form.Item>
      </div>
      <Form.Item name="mode" label="培训方式" rules={needed('请选择培训方式')}>
        <Radio.Group options={(choices.modes ?? []).map(({ code, title }) => ({ value: code, label: title }))} />
      </Form.Item>
      <Form.Item
        name="pricePerPerson"
        label="合同单价（元/人）"
        extra={fee && `不高于项目核定价格 ${fee} 元`}
        rules={[{ required: true, pattern: /^\d{1,10}(\.\d{1,2})?$/, message: '请填写单价，最多两位小数' }]}
      >
        <Input inputMode="decimal" maxLength={13} style={{ maxWidth: 200 }} />
      </Form.Item>
      <Form.Item name="assessmentPlan" label="考核方案">
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
    </div>
  );
}
