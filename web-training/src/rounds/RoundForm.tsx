import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, fieldErrors, momentField, newRequestId, PageHeader, presentError } from '@yjs/web-kit';
import { App, Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { OwnRoundQuery } from '../generated/graphql.ts';
import { type RoundValues, toInput, toValues } from './form-values.ts';
import {
  CreateRoundDocument,
  RoundChoicesDocument,
  RoundProjectsDocument,
  SaveRoundDocument,
} from './rounds.graphql.ts';
import { WhereFields } from './WhereFields.tsx';
import { WhomFields } from './WhomFields.tsx';

const needed = (message: string) => [{ required: true, message }];
const day = {} as const;
const fields: readonly [name: keyof RoundValues, label: string, kind: object, missing: string | undefined][] = [
  ['openFrom', '报名开始', momentField, '请选择报名开始时间'],
  ['openTo', '报名截止', momentField, '请选择报名截止时间'],
  ['plannedStart', '计划开班日', day, '请选择计划开班日'],
  ['plannedEnd', '计划结束日', day, '请选择计划结束日'],
  ['cancelDeadline', '取消报名截止（不填用默认时间）', momentField, undefined],
];

/** 新建 and 修改 of a round's draft; what may be left empty gets its default. */
export function RoundForm({ round, onDone }: { round?: OwnRoundQuery['enrolmentRound']; onDone?(): void }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { message } = App.useApp();
  const [form] = Form.useForm<RoundValues>();
  const { data } = useQuery(RoundProjectsDocument, { skip: round !== undefined });
  const { data: choices } = useQuery(RoundChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CreateRoundDocument);
  const [save] = useMutation(SaveRoundDocument);
  const [requestId, setRequestId] = useState(newRequestId);
  const [sending, setSending] = useState(false);

  async function send(values: RoundValues): Promise<void> {
    setSending(true);
    const input = toInput(values);
    try {
      if (round) {
        await save({ variables: { id: round.id, version: round.version, input } });
        message.success('已保存');
        onDone?.();
        return;
      }
      const made = await create({ variables: { projectId: values.projectId ?? '', input, requestId } });
      message.success('已保存为草稿，核对后提交');
      if (made.data) await navigate(`/own-rounds/${made.data.createEnrolmentRound.id}`);
    } catch (failure) {
      // What is sent after a correction is another request.
      setRequestId(newRequestId());
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
        name: path.replace(/^input\.(eligibility\.)?/, '') as keyof RoundValues,
        errors: [text],
      }));
      form.setFields(faults);
      message.error(view.title, 6);
    } finally {
      setSending(false);
    }
  }

  const projects = (data?.trainingProjects.nodes ?? []).map(({ id, projectNo, name }) => ({
    value: id,
    label: `${name}（${projectNo}）`,
  }));
  return (
    <section className="yjs-panel">
      <Form
        form={form}
        layout="vertical"
        style={{ maxWidth: 720 }}
        initialValues={round ? toValues(round) : { projectId: search.get('project') ?? undefined }}
        onFinish={(values) => void send(values)}
      >
        {!round && (
          <Form.Item name="projectId" label="培训项目" rules={needed('请选择培训项目')}>
            <Select options={projects} placeholder="选择在库项目" notFoundContent="没有在库项目" />
          </Form.Item>
        )}
        <Form.Item name="title" label="批次名称（不填自动取名）">
          <Input maxLength={80} />
        </Form.Item>
        <div className="portal-fields">
          {fields.map(([name, label, kind, missing]) => (
            <Form.Item key={name} name={name} label={label} {...(missing && { rules: needed(missing) })}>
              <DatePicker {...kind} />
            </Form.Item>
          ))}
        </div>
        <div className="portal-fields">
          <Form.Item name="capacity" label="计划人数" rules={needed('请填写计划人数')}>
            <InputNumber min={1} max={500} precision={0} suffix="人" />
          </Form.Item>
          <Form.Item
            name="minTrainees"
            label="最少开班人数（不填用默认人数）"
            dependencies={['capacity']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, fewest?: number | null) =>
                  fewest != null && fewest > (getFieldValue('capacity') ?? fewest)
                    ? Promise.reject(new Error('最少开班人数不能超过计划人数'))
                    : Promise.resolve(),
              }),
            ]}
          >
            <InputNumber min={1} max={500} precision={0} suffix="人" />
          </Form.Item>
          <Form.Item name="waitlistCapacity" label="候补名额（不填用默认比例）">
            <InputNumber min={0} max={500} precision={0} suffix="人" />
          </Form.Item>
        </div>
        <WhomFields categories={choices?.personCategories} districts={choices?.enrolmentChoices.districts} />
        <WhereFields venues={choices?.myInstitution?.venues} />
        <div className="portal-fields">
          <Form.Item name="contactName" label="联系人" rules={needed('请填写联系人')}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="contactPhone" label="联系电话" rules={needed('请填写联系电话')}>
            <Input maxLength={20} />
          </Form.Item>
        </div>
        <Form.Item name="notice" label="报名须知">
          <Input.TextArea maxLength={2000} showCount rows={4} />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={sending}>
            保存草稿
          </Button>
          {round && <Button onClick={onDone}>返回</Button>}
        </Space>
      </Form>
    </section>
  );
}

/** 新建报名批次. */
export default function NewRound() {
  return (
    <>
      <PageHeader title="新建报名批次" help="选择在库项目并填写时间、人数、培训对象和场地；保存后核对无误再提交。" />
      <RoundForm />
    </>
  );
}
