import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  momentField,
  PageHeader,
  trainingRules,
  UploadField,
  Uploads,
  useUploads,
} from '@yjs/web-kit';
import { Alert, Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { spotCheckKindTitles } from '../../../generated/titles/spot-check-kind.ts';
import { spotCheckResultTitles } from '../../../generated/titles/spot-check-result.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { type CheckValues, emptyCheck, forgetDraft, keepDraft, keptDraft, toInput } from './check-draft.ts';
import { idsOf, videoRules } from './check-files.ts';
import { proposedResult } from './proposed-result.ts';
import { CreateSpotCheckDocument } from './spot-checks.graphql.ts';
import { useOnline } from './useOnline.ts';

const options = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/**
 * 登记抽查, made for a phone on the spot: what is typed stays on the device until the server has it, with or without a network, and is sent under one
 * request id.
 */
export default function SpotCheckForm() {
  const [params] = useSearchParams();
  const runId = params.get('run') ?? '';
  // Of a check that was ordered: why.
  const extra = params.get('extra');
  const navigate = useNavigate();
  const online = useOnline();
  const uploads = useUploads();
  const [form] = Form.useForm<CheckValues>();
  const [create, { loading }] = useMutation(CreateSpotCheckDocument);
  const [draft] = useState(() => keptDraft(runId));
  const [error, setError] = useState<unknown>();
  const values = Form.useWatch([], form);
  const proposed = values && proposedResult(values);

  async function send(given: CheckValues): Promise<void> {
    setError(undefined);
    const files = { docIds: idsOf(given.docs), videoIds: idsOf(given.videos), photoIds: idsOf(given.photos) };
    try {
      const { data } = await create({
        variables: { runId, input: toInput(given), files, requestId: draft.requestId },
      });
      forgetDraft(runId);
      if (data) await navigate(`/training/spot-checks/${data.createSpotCheck.id}`);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <article className="staff-record staff-narrow">
      <PageHeader
        title="登记抽查"
        help={
          <HelpLines
            lines={[
              '没有网络也可以填写：内容保存在本机，恢复网络后再提交。',
              '文档、视频须联网上传，中断后会接着上传。',
              '提交登记后还可以核对，再“提交抽查结果”。',
            ]}
          />
        }
      />
      {!online && <Alert type="warning" showIcon title="当前没有网络，填写内容已保存在本机，恢复网络后请提交。" />}
      {error !== undefined && <ErrorNotice error={error} />}
      <Form<CheckValues>
        form={form}
        layout="vertical"
        initialValues={draft.values ?? { ...emptyCheck(), ...(extra && { extraReason: extra }) }}
        onValuesChange={(_, all) => keepDraft(runId, { requestId: draft.requestId, values: all })}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="checkedAt" label="抽查时间" rules={[{ required: true, message: '请选择抽查时间' }]}>
          <DatePicker {...momentField} />
        </Form.Item>
        <Form.Item name="kind" label="抽查方式" required>
          <Radio.Group options={options(spotCheckKindTitles)} optionType="button" />
        </Form.Item>
        <Form.Item name="lesson" label="抽查课程">
          <Input maxLength={100} placeholder="正在上的课程、教室" />
        </Form.Item>
        <Form.Item name="inspectors" label="抽查人员" rules={[{ required: true, message: '请填写抽查人员' }]}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ' ']}
            placeholder="姓名，可填多人"
          />
        </Form.Item>
        <Form.Item label="人数" required style={{ marginBottom: 0 }}>
          <Form.Item name="expectedHeadcount" label="应到" layout="horizontal" style={{ display: 'inline-block' }}>
            <InputNumber min={0} max={500} precision={0} inputMode="numeric" />
          </Form.Item>{' '}
          <Form.Item name="actualHeadcount" label="实到" layout="horizontal" style={{ display: 'inline-block' }}>
            <InputNumber min={0} max={500} precision={0} inputMode="numeric" />
          </Form.Item>
        </Form.Item>
        <Flag name="noLesson" label="计划有课而未上课" />
        <Flag name="teacherMatch" label="授课教师与课程表一致" />
        <Flag name="timetableMatch" label="上课时间、内容与课程表一致" />
        <Flag name="roomSafe" label="场地安全" />
        <Flag name="attendanceMatch" label="考勤记录与实到一致" />
        <Form.Item name="interviews" label="学员访谈">
          <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item
          name="result"
          label="抽查结果"
          extra={proposed && `按人数和教师情况，建议：${spotCheckResultTitles[proposed]}`}
          rules={[{ required: true, message: '请选择抽查结果' }]}
        >
          <Radio.Group options={options(spotCheckResultTitles)} optionType="button" />
        </Form.Item>
        <Form.Item name="problems" label="发现的问题（一行一个）">
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="extraReason" label="追加抽查原因（计划外的抽查填写）">
          <Input maxLength={200} />
        </Form.Item>
        <Uploads report={uploads.report}>
          <Form.Item name="docs" label="抽查文档">
            <UploadField label="抽查文档" rules={trainingRules} />
          </Form.Item>
          <Form.Item name="videos" label="抽查视频（MP4、MOV，不超过500 MB）">
            <UploadField label="抽查视频" rules={videoRules} materialCode="SPOT-VIDEO" />
          </Form.Item>
          <Form.Item name="photos" label="抽查照片">
            <UploadField label="抽查照片" rules={trainingRules} />
          </Form.Item>
        </Uploads>
        <Button
          type="primary"
          htmlType="submit"
          block
          size="large"
          loading={loading}
          disabled={uploads.busy || !online}
        >
          {uploads.busy ? '文件正在上传' : '提交登记'}
        </Button>
      </Form>
    </article>
  );
}

function Flag({ name, label }: { name: keyof CheckValues; label: string }) {
  return (
    <Form.Item name={name} valuePropName="checked" style={{ marginBottom: 8 }}>
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  );
}
