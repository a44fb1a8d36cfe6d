import { useMutation } from '@apollo/client/react';
import { ErrorNotice, wordOptions } from '@yjs/web-kit';
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Select, Space } from 'antd';
import type { ContractFieldType, ContractRowFragment, FeedbackTransport } from '../../../generated/graphql.ts';
import { contractFieldTypeTitles } from '../../../generated/titles/contract-field-type.ts';
import { SaveContractDocument } from './links.graphql.ts';

export interface ContractEditorProps {
  contract: ContractRowFragment;
  onClose(): void;
  onSaved(): void;
}

interface FieldDraft {
  name: string;
  type: ContractFieldType;
  length: number;
  required: boolean;
  example: string;
  masking?: string | null;
  sharedFact?: string | null;
  /** One per line: `1 已登记`. */
  codes: string;
}

interface Draft {
  fields: FieldDraft[];
  transports: FeedbackTransport[];
  contact: string | null;
  silenceHours: number | null;
}

const typeOptions = wordOptions(contractFieldTypeTitles);
const transportOptions = ['AMQP', 'HTTPS', 'FILE', 'MANUAL'].map((value) => ({ value, label: value }));
const maskOptions = [
  { value: '', label: '不含个人信息' },
  { value: 'address', label: '地址' },
  { value: 'idNumber', label: '证件号码' },
  { value: 'phone', label: '电话' },
  { value: 'name', label: '姓名' },
  { value: 'bankAccount', label: '银行账号' },
  { value: 'hidden', label: '全部隐去' },
];

const newField: FieldDraft = { name: '', type: 'TEXT', length: 60, required: false, example: '', codes: '' };

/** The draft of a contract: fields line by line; saved as a whole. */
export function ContractEditor({ contract, onClose, onSaved }: ContractEditorProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const [save, { loading, error }] = useMutation(SaveContractDocument);

  async function send(draft: Draft): Promise<void> {
    const { id, rowVersion } = contract;
    const fields = draft.fields.map(({ codes, masking, sharedFact, ...field }) => ({
      ...field,
      codes: field.type === 'CODE' ? readCodes(codes) : undefined,
      masking: masking || undefined,
      sharedFact: sharedFact || undefined,
    }));
    try {
      await save({ variables: { input: { ...draft, id, rowVersion, fields } } });
      message.success('草稿已保存，请由另一人发布');
      onSaved();
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <Drawer
      open
      size={920}
      title={`${contract.departmentTitle} V${contract.version} · 草稿`}
      onClose={onClose}
      extra={
        <Button type="primary" loading={loading} onClick={form.submit}>
          保存草稿
        </Button>
      }
    >
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Form form={form} layout="vertical" initialValues={draftOf(contract)} onFinish={send}>
        <Space wrap>
          <Form.Item name="transports" label="传输方式" rules={[{ required: true, message: '请选择传输方式' }]}>
            <Select mode="multiple" options={transportOptions} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item name="contact" label="部门联系人">
            <Input maxLength={120} placeholder="姓名和办公电话" style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="silenceHours" label="静默提醒（工作日小时）">
            <InputNumber min={1} max={720} precision={0} placeholder="不提醒" />
          </Form.Item>
        </Space>
        <Form.List name="fields">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row) => (
                <FieldLine key={row.key} name={row.name} onRemove={() => remove(row.name)} />
              ))}
              <Button onClick={() => add(newField)}>增加字段</Button>
            </>
          )}
        </Form.List>
      </Form>
    </Drawer>
  );
}

function FieldLine({ name, onRemove }: { name: number; onRemove(): void }) {
  const must = (message: string) => [{ required: true, whitespace: true, message }];
  const type = Form.useWatch(['fields', name, 'type']) as ContractFieldType | undefined;
  return (
    <fieldset className="staff-preview-block" aria-label={`字段 ${name + 1}`}>
      <Space wrap align="start">
        <Form.Item name={[name, 'name']} label="名称" rules={must('请填写名称')}>
          <Input maxLength={30} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name={[name, 'type']} label="类型">
          <Select options={typeOptions} style={{ width: 90 }} />
        </Form.Item>
        <Form.Item name={[name, 'length']} label="长度" rules={[{ required: true, message: '请填写长度' }]}>
          <InputNumber min={1} max={500} precision={0} style={{ width: 80 }} />
        </Form.Item>
        <Form.Item name={[name, 'example']} label="示例" rules={must('请填写示例')}>
          <Input maxLength={120} style={{ width: 170 }} />
        </Form.Item>
        <Form.Item name={[name, 'masking']} label="脱敏">
          <Select options={maskOptions} style={{ width: 130 }} />
        </Form.Item>
        {type === 'CODE' && (
          <Form.Item name={[name, 'codes']} label="代码表（每行一个：代码 名称）" rules={must('请填写代码表')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} style={{ width: 220 }} />
          </Form.Item>
        )}
        <Form.Item name={[name, 'required']} valuePropName="checked" label=" ">
          <Checkbox>已办结时必填</Checkbox>
        </Form.Item>
        <Form.Item name={[name, 'sharedFact']} hidden>
          <Input />
        </Form.Item>
        <Form.Item label=" ">
          <Button danger onClick={onRemove}>
            删除
          </Button>
        </Form.Item>
      </Space>
    </fieldset>
  );
}

function draftOf({ fields, transports, contact, silenceHours }: ContractRowFragment): Draft {
  return {
    transports: [...transports],
    contact,
    silenceHours,
    fields: fields.map(({ __typename, codes, masking, ...field }) => ({
      ...field,
      masking: masking ?? '',
      codes: (codes ?? []).map((one) => `${one.code} ${one.name}`).join('\n'),
    })),
  };
}

function readCodes(text: string): { code: string; name: string }[] {
  return text.split('\n').flatMap((line) => {
    const [code, ...rest] = line.trim().split(/\s+/);
    return code ? [{ code, name: rest.join(' ') || code }] : [];
  });
}
