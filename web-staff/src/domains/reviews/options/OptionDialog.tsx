import { wordOptions } from '@yjs/web-kit';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import type { EvaluationScene } from '../../../generated/graphql.ts';
import { type BusinessType, businessWords, gradeWords, sceneWords } from '../words.ts';
import { isPrescribed, type Option } from './options-body.ts';

export interface OptionDialogProps {
  option: Option;
  /** Words of the other options of the grade. */
  others: readonly string[];
  onDone(option: Option): void;
  onClose(): void;
}

interface Values {
  text: string;
  businessTypes: BusinessType[];
  scenes: EvaluationScene[];
  requiresText: boolean;
}

/** One option: its words, for what it is offered, and whether it asks for more. Nothing is saved here: the page collects the changes into one version. */
export function OptionDialog({ option, others, onDone, onClose }: OptionDialogProps) {
  const [form] = Form.useForm<Values>();
  const fixed = isPrescribed(option);
  const title = gradeWords[String(option.grade) as keyof typeof gradeWords];
  return (
    <Modal
      open
      title={option.text ? `修改“${title}”的选项` : `新增“${title}”的选项`}
      okText="确定"
      cancelText="返回"
      width={520}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...option }}
        onFinish={(values) => onDone({ ...option, ...values, text: values.text.trim() })}
      >
        <Form.Item
          name="text"
          label="选项"
          extra="平板和手机上显示的文字，尽量短"
          rules={[
            { required: true, whitespace: true, min: 2, max: 20, message: '选项应为 2 至 20 个字' },
            {
              validator: (_rule, text: string) =>
                others.includes((text ?? '').trim())
                  ? Promise.reject(new Error('该等级已有同名选项'))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input maxLength={20} autoFocus />
        </Form.Item>
        <Form.Item
          name="businessTypes"
          label="适用的业务类型"
          extra={fixed ? '规定的选项适用于全部业务' : '不选即全部'}
        >
          <Select mode="multiple" allowClear disabled={fixed} options={wordOptions(businessWords)} placeholder="全部" />
        </Form.Item>
        <Form.Item name="scenes" label="适用的服务场景" extra={fixed ? '规定的选项适用于全部场景' : '不选即全部'}>
          <Select mode="multiple" allowClear disabled={fixed} options={wordOptions(sceneWords)} placeholder="全部" />
        </Form.Item>
        <Form.Item name="requiresText" valuePropName="checked">
          <Checkbox disabled={fixed}>勾选后须填写具体内容</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
