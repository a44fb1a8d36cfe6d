import { useMutation, useQuery } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  momentField,
  type Picked,
  pickedToday,
  type StoredFile,
  toInstant,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import type { ContractRowFragment, DepartmentSubCasesQuery, FeedbackType } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { EnterFeedbackDocument, OwnContractDocument } from './entry.graphql.ts';
import { typeOptions } from './feedback-state.ts';

export interface EntryFormProps {
  subCase: DepartmentSubCasesQuery['departmentSubCases']['nodes'][number];
  onClose(): void;
  onDone(): void;
}

/** The picker's own kind of moment. */

interface Entry {
  feedbackType: FeedbackType;
  statusText: string;
  reasonText?: string;
  materials?: string[];
  suggestion?: string;
  results?: Record<string, string | Picked | undefined>;
  handledBy?: string;
  contactPhone?: string;
  handledAt?: Picked | null;
  files?: StoredFile[];
}

const needsReason: readonly FeedbackType[] = ['SUPPLEMENT', 'REJECT', 'ERROR'];
const effects: Readonly<Partial<Record<FeedbackType, string>>> = {
  DONE: '提交后该事项即为办结（线下事项等待窗口办结），并通知窗口。',
  SUPPLEMENT: '提交后办件暂停计时，申请人会收到写明材料的短信。',
  REJECT: '提交后该事项终止办理，申请人会收到写明原因的短信。',
};

/** What a department says about one sub-case; asks only for what the kind of feedback needs. */
export function EntryForm({ subCase, onClose, onDone }: EntryFormProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Entry>();
  const type = Form.useWatch('feedbackType', form);
  const { data } = useQuery(OwnContractDocument);
  const [enter, { loading, error }] = useMutation(EnterFeedbackDocument);
  const requestIdOf = useRequestId();
  const uploads = useUploads();

  async function send(entry: Entry): Promise<void> {
    const input = inputOf(subCase.id, entry);
    try {
      const { data: answer } = await enter({ variables: { input: { ...input, requestId: requestIdOf(input) } } });
      message.success(answer?.enterFeedback.message ?? '已提交');
      onDone();
    } catch {
      // Shown below through `error`.
    }
  }

  const must = (text: string) => [{ required: true, whitespace: true, message: text }];
  return (
    <Drawer
      open
      size={620}
      title={`反馈 · ${subCase.matterName} · ${subCase.personName} · ${subCase.bjNo}`}
      onClose={onClose}
      extra={
        <Button type="primary" loading={loading} disabled={uploads.busy} onClick={form.submit}>
          提交反馈
        </Button>
      }
    >
      {error && <ErrorNotice error={error} safe="反馈没有提交，已填写的内容仍在。" />}
      <Form form={form} layout="vertical" scrollToFirstError onFinish={send}>
        <Form.Item
          name="feedbackType"
          label="反馈类型"
          extra={type && effects[type]}
          rules={[{ required: true, message: '请选择反馈类型' }]}
        >
          <Select options={[...typeOptions]} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="statusText" label="办理情况" rules={must('请填写办理情况')}>
          <Input maxLength={120} showCount placeholder="如：已办理落户" />
        </Form.Item>
        {type && needsReason.includes(type) && (
          <Form.Item name="reasonText" label="原因" rules={must('请填写原因')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} showCount />
          </Form.Item>
        )}
        {type === 'SUPPLEMENT' && (
          <Form.Item name="materials" label="需补正的材料" rules={[{ required: true, message: '请填写需补正的材料' }]}>
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              placeholder="输入一项后按回车"
              tokenSeparators={['；', ';']}
            />
          </Form.Item>
        )}
        {type === 'DONE' && <ResultFields contract={data?.ownFeedbackContract ?? undefined} />}
        <Form.Item name="suggestion" label="建议">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} placeholder="窗口或申请人应做什么" />
        </Form.Item>
        <Form.Item name="handledBy" label="经办人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contactPhone" label="办公电话">
          <Input maxLength={30} placeholder="窗口需要核实时拨打" />
        </Form.Item>
        <Form.Item name="handledAt" label="办理时间" extra="不填为现在">
          <DatePicker {...momentField} disabledDate={isFuture} />
        </Form.Item>
        <Uploads report={uploads.report}>
          <Form.Item name="files" label="附件">
            <UploadField label="回执、证明等" />
          </Form.Item>
        </Uploads>
      </Form>
    </Drawer>
  );
}

const isFuture = (day: Picked) => day.isAfter(pickedToday(), 'day');

function ResultFields({ contract }: { contract: ContractRowFragment | undefined }) {
  return contract?.fields.map((field) => (
    <Form.Item
      key={field.name}
      name={['results', field.name]}
      label={field.name}
      rules={[{ required: field.required, message: `请填写${field.name}` }]}
    >
      {field.type === 'CODE' ? (
        <Select allowClear options={(field.codes ?? []).map((one) => ({ value: one.code, label: one.name }))} />
      ) : field.type === 'DATE' ? (
        <DatePicker />
      ) : (
        <Input maxLength={field.length} placeholder={`如：${field.example}`} />
      )}
    </Form.Item>
  ));
}

function inputOf(subCaseId: string, entry: Entry) {
  const { files = [], materials, results = {}, handledAt, ...rest } = entry;
  return {
    ...rest,
    subCaseId,
    handledAt: handledAt ? toInstant(handledAt) : undefined,
    materials: materials?.map((name) => ({ name })),
    results: Object.entries(results).flatMap(([name, value]) =>
      value ? [{ name, value: typeof value === 'string' ? value : value.format('YYYY-MM-DD') }] : [],
    ),
    attachmentIds: files.map((file) => file.id),
  };
}
