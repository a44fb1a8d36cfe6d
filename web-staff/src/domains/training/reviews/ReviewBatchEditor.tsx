import { useMutation, useQuery } from '@apollo/client/react';
import { fieldErrors, PageHeader, presentError, QueryGate } from '@yjs/web-kit';
import { App, Button, DatePicker, Flex, Form, Input, InputNumber, Radio, Select, Switch, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ReviewAggregate, ReviewChoicesQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CriteriaFields } from './CriteriaFields.tsx';
import { CreateReviewBatchDocument, ReviewChoicesDocument } from './reviews.graphql.ts';

type Defaults = ReviewChoicesQuery['reviewDefaults'];

interface Values extends Omit<Defaults, '__typename'> {
  title: string;
  applicationIds: string[];
  material: [Dayjs, Dayjs];
  score: [Dayjs, Dayjs];
  meetingAt?: Dayjs | null;
  place?: string;
  aggregate: ReviewAggregate;
  quota?: number | null;
  vetoEnabled: boolean;
  remarks?: string;
}

const help = [
  '选择待组织评审的项目，设定材料公开和打分的时间、评分标准和计分规则；保存后分配专家，再发布。',
  '材料公开时间须覆盖打分时间；权重合计须为100。',
];
const moment = { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm' } as const;
const needed = (message: string) => [{ required: true, message }];

/** 新建评审批次 (SC17-2): everything but the experts, who are assigned on the batch's page. */
export default function ReviewBatchEditor() {
  const choices = useQuery(ReviewChoicesDocument, {
    variables: { filter: { states: ['CITY_READY'] } },
    fetchPolicy: 'network-only',
  });
  return (
    <div className="staff-stack">
      <PageHeader title="新建评审批次" help={<HelpLines lines={help} />} />
      <QueryGate queries={[choices]}>{choices.data && <Editor choices={choices.data} />}</QueryGate>
    </div>
  );
}

function Editor({ choices }: { choices: ReviewChoicesQuery }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [create, { loading }] = useMutation(CreateReviewBatchDocument);
  const requestId = useRef(crypto.randomUUID());

  async function save(values: Values): Promise<void> {
    const { material, score, meetingAt, criteria, ...rest } = values;
    const iso = (time: Dayjs) => time.toISOString();
    try {
      const { data } = await create({
        variables: {
          requestId: requestId.current,
          input: {
            ...rest,
            passLine: String(rest.passLine),
            quota: rest.quota ?? null,
            place: rest.place || null,
            remarks: rest.remarks || null,
            criteria: criteria.map(({ code, name, description, weight, commentBelow, commentFrom }) => ({
              code,
              name,
              description: description ?? '',
              weight,
              commentBelow,
              commentFrom,
            })),
            materialFrom: iso(material[0]),
            materialTo: iso(material[1]),
            scoreFrom: iso(score[0]),
            scoreTo: iso(score[1]),
            meetingAt: meetingAt ? iso(meetingAt) : null,
            materials: [],
          },
        },
      });
      message.success('已保存，请分配专家');
      if (data) await navigate(`/training/reviews/${data.createReviewBatch.id}`);
    } catch (failure) {
      requestId.current = crypto.randomUUID();
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({ name: nameOf(path), errors: [text] }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(view.title, 6);
    }
  }

  const { __typename: _type, ...defaults } = choices.reviewDefaults;
  const projects = choices.projectApplications.nodes.map(({ id, applicationNo, projectName, institutionName }) => ({
    value: id,
    label: `${projectName}（${institutionName}，${applicationNo}）`,
  }));
  return (
    <Form
      form={form}
      layout="vertical"
      className="staff-section"
      initialValues={{
        ...defaults,
        passLine: Number(defaults.passLine),
        aggregate: 'TRIMMED_MEAN',
        vetoEnabled: true,
        applicationIds: [],
      }}
      onFinish={(values) => void save(values)}
    >
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
          <DatePicker.RangePicker {...moment} />
        </Form.Item>
        <Form.Item name="score" label="打分时间" rules={needed('请选择打分时间')}>
          <DatePicker.RangePicker {...moment} />
        </Form.Item>
        <Form.Item name="meetingAt" label="评审会时间（选填）">
          <DatePicker {...moment} />
        </Form.Item>
        <Form.Item name="place" label="评审会地点（选填）">
          <Input maxLength={200} />
        </Form.Item>
      </Flex>
      <Typography.Title level={5}>评分标准</Typography.Title>
      <CriteriaFields />
      <Typography.Title level={5}>计分规则</Typography.Title>
      <Flex gap={24} wrap>
        <Form.Item name="plannedExperts" label="计划专家数" extra="建议为单数">
          <InputNumber min={1} max={30} />
        </Form.Item>
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
      <Button type="primary" htmlType="submit" loading={loading}>
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
