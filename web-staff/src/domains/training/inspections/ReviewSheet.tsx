import { useMutation } from '@apollo/client/react';
import {
  ActButtons,
  type FlowActionData,
  fieldErrors,
  presentError,
  type StoredFile,
  trainingRules,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { SaveInspectionSheetDocument } from './inspections.graphql.ts';
import { ProblemFields } from './ProblemFields.tsx';
import { QualificationLines } from './QualificationLines.tsx';
import { type SheetValues, toInput, toValues } from './sheet-values.ts';
import { VisitFields } from './VisitFields.tsx';

interface ReviewSheetProps {
  one: InspectionPageFragment;
  onAct(action: FlowActionData): void;
  onDone(): void;
}

/** 审核记录 of the district, saved before the verdict that rests on it. */
export function ReviewSheet({ one, onAct, onDone }: ReviewSheetProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<SheetValues>();
  const [save, { loading }] = useMutation(SaveInspectionSheetDocument);
  const [changed, setChanged] = useState(false);
  const uploads = useUploads();

  async function store(values: SheetValues): Promise<void> {
    try {
      await save({ variables: { id: one.id, version: one.version, input: toInput(values) } });
      form.setFieldsValue({ report: [], photos: [] });
      setChanged(false);
      message.success('审核记录已保存');
      onDone();
    } catch (failure) {
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
        name: path
          .replace(/^input\./, '')
          .split('.')
          .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
        errors: [text],
      }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  const reports = one.attachments.filter(({ materialCode }) => materialCode === 'DISTRICT_REPORT').length;
  return (
    <section className="staff-section" aria-label="审核记录">
      <header>
        <h2>审核记录</h2>
        <span className="yjs-quiet">随时可以保存，判定前须填写完整</span>
      </header>
      <Form
        form={form}
        layout="vertical"
        initialValues={toValues(one)}
        onValuesChange={() => setChanged(true)}
        onFinish={(values) => void store({ ...toValues(one), ...values })}
      >
        <Uploads report={uploads.report}>
          <AnswerFields items={one.items} />
          <QualificationLines one={one} />
          <Form.Item name="qualificationsSeen" valuePropName="checked">
            <Checkbox>已核对机构资质</Checkbox>
          </Form.Item>
          {one.statisticsAnswer === 'DISPUTED' && (
            <Form.Item name="disputeAnswer" label="对统计异议的答复">
              <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
            </Form.Item>
          )}
          <VisitFields sampled={one.fieldSampled} />
          <Form.Item
            name="report"
            label={reports > 0 ? `年检报告（已上传${reports}份，可继续添加）` : '年检报告'}
            required
          >
            <Files label="年检报告" />
          </Form.Item>
        </Uploads>
        <ProblemFields refusal={one.improvementRefusal} />
        <Form.Item name="requirements" label="整改要求（需改进时选填）">
          <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Button htmlType="submit" loading={loading} disabled={!changed || uploads.busy}>
          保存审核记录
        </Button>
      </Form>
      <div className="inspection-verdict">
        {changed && <p className="yjs-quiet">有未保存的修改，保存后再判定。</p>}
        <Missing lines={one.missing} passRefusal={one.passRefusal} />
        <Space wrap>
          {!changed && !uploads.busy && (
            <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={onAct} />
          )}
        </Space>
      </div>
    </section>
  );
}

function Missing({ lines, passRefusal }: { lines: readonly string[]; passRefusal?: string | null | undefined }) {
  return (
    <div className="staff-stack">
      {lines.length > 0 && (
        <Alert
          type="info"
          title="判定合格或不合格前还需要："
          description={
            <ul className="staff-plain-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
      {passRefusal && <Alert type="warning" showIcon title={passRefusal} />}
    </div>
  );
}

/** A field of files as the form gives it value and change. */
function Files({
  label,
  value = [],
  onChange,
}: {
  label: string;
  value?: StoredFile[];
  onChange?(files: StoredFile[]): void;
}) {
  return <UploadField rules={trainingRules} label={label} value={value} onChange={(files) => onChange?.(files)} />;
}
