import { useMutation } from '@apollo/client/react';
import {
  fieldErrors,
  presentError,
  type StoredFile,
  trainingRules,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { SubsidyMaterial } from '../generated/graphql.ts';
import { subsidyMaterialTitles } from '../generated/titles/subsidy-material.ts';
import type { SubsidyApplicationTypes } from '../records/subsidy-application.ts';
import { SaveSubsidyDocument } from './subsidies.graphql.ts';

interface Values {
  assessmentFee?: string;
  lodgeNights?: number | null;
  lodgeRate?: string;
  declared?: boolean;
  files?: Partial<Record<SubsidyMaterial, StoredFile[]>>;
}

const MATERIALS: readonly SubsidyMaterial[] = ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'];

/** What the institution says itself of an application, and its materials; amounts are reckoned anew when it is saved. */
export function ApplicationForm({ one }: { one: SubsidyApplicationTypes['One'] }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const uploads = useUploads();
  const [changed, setChanged] = useState(false);
  const [save, { loading }] = useMutation(SaveSubsidyDocument, { refetchQueries: 'active' });

  async function store({ files, assessmentFee, lodgeNights, lodgeRate, declared }: Values): Promise<void> {
    const input = {
      assessmentFee: assessmentFee?.trim() || null,
      lodgeNights: lodgeNights ?? null,
      lodgeRate: lodgeRate?.trim() || null,
      declared: declared === true,
    };
    const given = MATERIALS.flatMap((kind) => (files?.[kind] ?? []).map(({ id: fileId }) => ({ kind, fileId })));
    try {
      await save({ variables: { id: one.id, version: one.version, input, files: given } });
      setChanged(false);
      message.success('已保存，金额已重新计算');
    } catch (failure) {
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
        name: path.replace(/^input\./, ''),
        errors: [text],
      }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        assessmentFee: one.assessmentFee ?? '',
        lodgeNights: one.lodgeNights,
        lodgeRate: one.lodgeRate ?? '',
        declared: one.declared,
      }}
      onValuesChange={() => setChanged(true)}
      onFinish={(values) => void store(values)}
    >
      <div className="portal-fields">
        <Form.Item name="assessmentFee" label="实际技能鉴定费（元/人）">
          <Input inputMode="decimal" maxLength={13} />
        </Form.Item>
        <Form.Item name="lodgeNights" label="住宿晚数">
          <InputNumber min={0} max={366} precision={0} />
        </Form.Item>
        <Form.Item name="lodgeRate" label="住宿费（元/人·晚）">
          <Input inputMode="decimal" maxLength={13} />
        </Form.Item>
      </div>
      <Uploads report={uploads.report}>
        {MATERIALS.map((kind) => (
          <Form.Item key={kind} name={['files', kind]} label={subsidyMaterialTitles[kind]}>
            <UploadField label={subsidyMaterialTitles[kind]} rules={trainingRules} />
          </Form.Item>
        ))}
      </Uploads>
      <Form.Item name="declared" valuePropName="checked">
        <Checkbox>承诺申报内容和材料真实、完整，如有虚报冒领愿退回资金并承担责任</Checkbox>
      </Form.Item>
      <Button htmlType="submit" loading={loading} disabled={!changed || uploads.busy}>
        保存
      </Button>
    </Form>
  );
}
