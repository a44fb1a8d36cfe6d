import { Form, Input, Select } from 'antd';
import type { FlowActionData } from './flow.types.ts';
import { reasonTextRules } from './reason-rules.ts';
import { useReasons } from './useReasons.ts';

export interface ReasonFieldsProps {
  action: FlowActionData;
  required: boolean;
}

/** The fields an act asks for: legal basis, reason from the list, text (5–500 characters), note. */
export function ReasonFields({ action, required }: ReasonFieldsProps) {
  const reasons = useReasons(action.reasonDict);
  const form = Form.useFormInstance();
  const code = Form.useWatch('reasonCode', form) as string | undefined;
  if (action.input === 'NONE' && !required) return null;
  if (action.input === 'NOTE' || action.input === 'ASSIGNEE') {
    return (
      <Form.Item name="note" label="备注（选填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    );
  }
  const listed = reasons.length > 0;
  const opinion = action.input === 'OPINION';
  const textRequired =
    opinion || (required && !listed) || reasons.some((reason) => reason.code === code && reason.textRequired);
  const label = opinion ? '意见' : listed ? '补充说明' : '原因说明';
  return (
    <>
      {action.input === 'BASIS' && (
        <Form.Item
          name="basis"
          label="法律依据"
          rules={[{ required: true, whitespace: true, message: '请填写法律依据' }]}
        >
          <Input maxLength={200} placeholder="法规名称和条款" />
        </Form.Item>
      )}
      {listed && (
        <Form.Item name="reasonCode" label="原因" rules={[{ required, message: '请选择原因' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择原因"
            options={reasons.map((reason) => ({ value: reason.code, label: reason.title }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reasonText" label={label} rules={reasonTextRules(textRequired, opinion ? label : undefined)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}
