import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, fieldErrors, momentField, PageHeader, presentError, QueryGate, wordOptions } from '@yjs/web-kit';
import { App, Button, Checkbox, Flex, Form, Input, InputNumber, Radio, Select, Switch, Typography } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ReviewBatchQuery, ReviewChoicesQuery } from '../../../generated/graphql.ts';
import { EditorPage } from '../../../platform/EditorPage.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { type BatchValues, initialOf, toInput } from './batch-values.ts';
import { CopyLastBatch } from './CopyLastBatch.tsx';
import { CriteriaChoice } from './CriteriaChoice.tsx';
import { PlannedExperts } from './PlannedExperts.tsx';
import { CreateReviewBatchDocument, SaveReviewBatchDocument } from './review-acts.graphql.ts';
import { ReviewBatchDocument, ReviewChoicesDocument } from './reviews.graphql.ts';
import { fileSectionWords, sectionWords } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const help = [
  '选择待组织评审的项目，设定材料公开和打分的时间、评分标准和计分规则；保存后分配专家，再发布。',
  '材料公开时间须覆盖打分时间。评分标准选用已生效的版本；需要改动的，在“评分标准”中编写新版本，由另一人审批后选用。',
];
const needed = (message: string) => [{ required: true, message }];

const MANAGE = 'training.review:manage';

/** 新建、修改评审批次 (SC17-2): everything but the experts, who are assigned on the batch's page. */
export default function ReviewBatchEditor() {
  return (
    <EditorPage create={MANAGE} edit={MANAGE}>
      {(id) => <LoadedEditor id={id} />}
    </EditorPage>
  );
}

function LoadedEditor({ id }: { id: string | undefined }) {
  const choices = useQuery(ReviewChoicesDocument, {
    variables: { filter: { states: ['CITY_READY'] } },
    fetchPolicy: 'network-only',
  });
  const known = useQuery(ReviewBatchDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  const batch = known.data?.reviewBatch;
  return (
    <div className="staff-stack">
      <PageHeader title={id ? '修改评审批次' : '新建评审批次'} help={<HelpLines lines={help} />} />
      <QueryGate queries={id ? [choices, known] : [choices]}>
        {choices.data && (!id || batch) && <Editor choices={choices.data} batch={batch} />}
      </QueryGate>
    </div>
  );
}

function Editor({ choices, batch }: { choices: ReviewChoicesQuery; batch: Batch | undefined }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<BatchValues>();
  const [create, creating] = useMutation(CreateReviewBatchDocument);
  const [change, changing] = useMutation(SaveReviewBatchDocument);
  const requestId = useRef(crypto.randomUUID());

  async function save(values: BatchValues): Promise<void> {
    const input = toInput(values);
    try {
      const id = batch
        ? (await change({ variables: { id: batch.id, version: batch.version, input } })).data?.saveReviewBatch.id
        : (await create({ variables: { requestId: requestId.current, input } })).data?.createReviewBatch.id;
      message.success(batch ? '已保存' : '已保存，请分配专家');
      if (id) await navigate(`/training/reviews/${id}`);
    } catch (failure) {
      requestId.current = crypto.randomUUID();
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({ name: nameOf(path), errors: [text] }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  const waiting = choices.projectApplications.nodes.map(({ id, applicationNo, projectName, institutionName }) => ({
    value: id,
    label: `${projectName}（${institutionName}，${applicationNo}）`,
  }));
  const taken = (batch?.projects ?? []).map(({ applicationId, name, institutionName }) => ({
    value: applicationId,
    label: `${name}（${institutionName}）`,
  }));
  const projects = [...taken, ...waiting];
  return (
    <Form
      form={form}
      layout="vertical"
      className="staff-section"
      initialValues={initialOf(choices, batch)}
      onFinish={(values) => void save(values)}
    >
      {!batch && <CopyLastBatch />}
      <Form.Item name="title" label="批次名称" rules={needed('请填写批次名称')}>
        <Input maxLength={80} placeholder="例：2026年第一批培训项目专家评审" />
      </Form.Item>
      <Form.Item name="applicationIds" label="参与评审的项目" rules={needed('请选择项目')}>
        <Select
          mode="multiple"
          options={projects}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择待组织评审的项目"
          notFoundContent="没有待组织评审的项目"
        />
      </Form.Item>
      <Flex gap={24} wrap>
        <Form.Item name="material" label="材料公开时间" rules={needed('请选择材料公开时间')}>
          <DatePicker.RangePicker {...momentField} />
        </Form.Item>
        <Form.Item name="score" label="打分时间" rules={needed('请选择打分时间')}>
          <DatePicker.RangePicker {...momentField} />
        </Form.Item>
        <Form.Item name="meetingAt" label="评审会时间（选填）">
          <DatePicker {...momentField} />
        </Form.Item>
        <Form.Item name="place" label="评审会地点（选填）">
          <Input maxLength={200} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="sections"
        label="向专家公开的材料"
        rules={[
          {
            // Not as required: a group of boxes may not say so to assistive technology.
            validator: (_, chosen: readonly string[]) =>
              chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error('请至少公开一部分材料')),
          },
        ]}
        extra="材料带专家姓名水印；不公开机构名称时，会看出机构的部分和全部文件自动隐去。"
      >
        <Checkbox.Group options={wordOptions(sectionWords)} />
      </Form.Item>
      <Form.Item name="downloads" label="文件可下载的材料（选填）" extra="未勾选的只能在线查阅。">
        <Checkbox.Group options={wordOptions(fileSectionWords)} />
      </Form.Item>
      <Typography.Title level={5}>评分标准</Typography.Title>
      <CriteriaChoice versions={choices.reviewCriteriaVersions} />
      <Typography.Title level={5}>计分规则</Typography.Title>
      <Flex gap={24} wrap>
        <PlannedExperts />
        <Form.Item name="minValid" label="最少有效份数">
          <InputNumber min={1} max={30} />
        </Form.Item>
        <Form.Item name="trimMin" label="去极值的有效份数">
          <InputNumber min={3} max={30} />
        </Form.Item>
        <Form.Item name="passLine" label="合格线">
          <InputNumber min={0} max={100} precision={2} />
        </Form.Item>
        <Form.Item name="quota" label="名额（选填）">
          <InputNumber min={1} max={1000} />
        </Form.Item>
        <Form.Item name="graceMinutes" label="打分宽限（分钟）">
          <InputNumber min={0} max={120} />
        </Form.Item>
      </Flex>
      <Form.Item name="aggregate" label="计分方法">
        <Radio.Group
          options={[
            { value: 'TRIMMED_MEAN', label: '去掉一个最高分和一个最低分后平均' },
            { value: 'MEAN', label: '平均' },
            { value: 'MEDIAN', label: '中位数' },
          ]}
        />
      </Form.Item>
      <Flex gap={24}>
        <Form.Item name="showInstitution" label="向专家公开机构名称" valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="vetoEnabled" label="启用一票否决" valuePropName="checked">
          <Switch />
        </Form.Item>
      </Flex>
      <Form.Item name="remarks" label="备注（选填）">
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={creating.loading || changing.loading}>
        保存
      </Button>
    </Form>
  );
}

/** Where a refused field of the input stands in the form. */
function nameOf(path: string): (string | number)[] {
  const field = path.replace(/^input\./, '');
  if (/^material/.test(field)) return ['material'];
  if (/^score(From|To)$/.test(field)) return ['score'];
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
