import { useMutation } from '@apollo/client/react';
import { fieldErrors, presentError, type StoredFile, Uploads, useUploads, wordOptions } from '@yjs/web-kit';
import { App, Button, Form, Input, Popconfirm, Radio, Space } from 'antd';
import { useState } from 'react';
import type { InspectionStatisticsAnswer, OwnInspectionPageFragment } from '../generated/graphql.ts';
import { inspectionStatisticsAnswerTitles } from '../generated/titles/inspection-statistics-answer.ts';
import { FilesOf } from './FilesOf.tsx';
import { SaveInspectionReportDocument } from './inspections.graphql.ts';
import { Missing } from './Missing.tsx';
import { useHandIn } from './useHandIn.ts';

interface Values {
  statisticsAnswer?: InspectionStatisticsAnswer | null;
  dispute?: string;
  selfReport: string;
  materials?: StoredFile[];
  evidence?: Record<string, StoredFile[]>;
}

/** 年检上报: statistics confirmed or disputed, self-report, and the files (T19-2). */
export function ReportForm({ one, onDone }: { one: OwnInspectionPageFragment; onDone(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [save, { loading }] = useMutation(SaveInspectionReportDocument);
  const [changed, setChanged] = useState(false);
  const uploads = useUploads();
  const { handIn, loading: sending } = useHandIn(onDone);
  const proofs = one.items.filter(({ evidenceRequired }) => evidenceRequired);

  async function store(values: Values): Promise<void> {
    const { materials = [], evidence = {}, selfReport, statisticsAnswer, dispute } = values;
    const files = [
      ...materials.map(({ id: fileId }) => ({ fileId })),
      ...Object.entries(evidence).flatMap(([itemCode, own]) =>
        (own ?? []).map(({ id: fileId }) => ({ itemCode, fileId })),
      ),
    ];
    try {
      const input = { selfReport, statisticsAnswer, dispute: dispute || null, files };
      await save({ variables: { id: one.id, version: one.version, input } });
      message.success('已保存');
    } catch (failure) {
      const view = presentError(failure);
      const { dispute: wrong } = fieldErrors(view);
      if (wrong) form.setFields([{ name: 'dispute', errors: [wrong] }]);
      message.error(view.title, 6);
    }
  }

  return (
    <section className="yjs-panel" aria-label="年检上报">
      <h2>年检上报</h2>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          statisticsAnswer: one.statisticsAnswer,
          dispute: one.statDispute ?? '',
          selfReport: one.selfReport,
        }}
        onValuesChange={() => setChanged(true)}
        onFinish={(values) => void store(values)}
      >
        <Form.Item name="statisticsAnswer" label="对上面的开班统计">
          <Radio.Group options={wordOptions(inspectionStatisticsAnswerTitles)} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) =>
            getFieldValue('statisticsAnswer') === 'DISPUTED' && (
              <Form.Item name="dispute" label="异议说明" required>
                <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
              </Form.Item>
            )
          }
        </Form.Item>
        <Form.Item name="selfReport" label="自查报告" required>
          <Input.TextArea maxLength={3000} showCount autoSize={{ minRows: 6 }} />
        </Form.Item>
        <Uploads report={uploads.report}>
          <Form.Item name="materials" label="年检材料" required>
            <FilesOf one={one} code="MATERIAL" label="年检材料" />
          </Form.Item>
          {proofs.map(({ code, text }) => (
            <Form.Item key={code} name={['evidence', code]} label={`证明材料：${text}`} required>
              <FilesOf one={one} code={`EVIDENCE-${code}`} label={`证明材料：${text}`} />
            </Form.Item>
          ))}
        </Uploads>
        {!changed && <Missing lines={one.missing} />}
        <Space style={{ marginTop: 12 }}>
          <Button htmlType="submit" loading={loading} disabled={!changed || uploads.busy}>
            保存
          </Button>
          <Popconfirm
            title="上报后由所在区审核，不能再修改。确认上报？"
            okText="上报"
            cancelText="返回"
            onConfirm={() => void handIn('report', one)}
          >
            <Button type="primary" loading={sending} disabled={changed || uploads.busy || one.missing.length > 0}>
              上报
            </Button>
          </Popconfirm>
          {uploads.busy && <span className="yjs-quiet">材料正在上传，完成后再保存</span>}
          {changed && !uploads.busy && <span className="yjs-quiet">有未保存的修改，保存后再上报</span>}
        </Space>
      </Form>
    </section>
  );
}
