import { useMutation } from '@apollo/client/react';
import { App, Descriptions, Form, Input } from 'antd';
import type { BadRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { showFaults } from '../config/form-faults.ts';
import { CorrectBadRowDocument } from './intakes.graphql.ts';

export interface CorrectDialogProps {
  intakeId: string;
  row: BadRowFragment;
  onDone(): void;
  onClose(): void;
}

/** 更正: the wrong fields are written anew, the others stay as they came. */
export function CorrectDialog({ intakeId, row, onDone, onClose }: CorrectDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ values: Record<string, string> }>();
  const [correct] = useMutation(CorrectBadRowDocument);
  const wrong = row.values.filter((value) => value.wrong);
  const right = row.values.filter((value) => !value.wrong);
  return (
    <ReasonDialog
      title={`更正第 ${row.line} 行`}
      okText="更正并接收"
      label="依据"
      width={640}
      lines={[row.text, '只能改有问题的字段，没有填写的和其余字段按对方报送的内容；更正后重新校验，合格即接收。']}
      common={['与对方电话核实', '对方书面更正']}
      onConfirm={async (reason) => {
        const { values } = form.getFieldsValue();
        const sent = wrong
          .filter(({ name }) => form.isFieldTouched(['values', name]))
          .map(({ name }) => ({ name, value: values[name]?.trim() ?? '' }));
        try {
          await correct({ variables: { intakeId, line: row.line, values: sent, reason } });
        } catch (failure) {
          showFaults(form, failure);
          throw failure;
        }
        message.success(`第 ${row.line} 行已接收`);
        onDone();
      }}
      onClose={onClose}
    >
      {right.length > 0 && (
        <Descriptions
          size="small"
          column={2}
          items={right.map(({ name, label, value }) => ({ key: name, label, children: value || '（空）' }))}
        />
      )}
      <Form form={form} layout="vertical">
        {wrong.map(({ name, label, value }) => (
          <Form.Item
            key={name}
            name={['values', name]}
            label={label}
            extra={value ? `收到的是：${value}` : '收到的为空'}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        ))}
      </Form>
    </ReasonDialog>
  );
}
