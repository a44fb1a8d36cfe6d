import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDeadline, PageHeader, presentError, QuestionField } from '@yjs/web-kit';
import { Alert, Button, Checkbox, Form, Input, Radio, Result, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { OwnSurveyQuery } from '../../generated/graphql.ts';
import { type AnswerValues, nameOf, saysNothing, toAnswer } from './answer-values.ts';
import { AnswerSurveyDocument, OwnSurveyDocument } from './surveys.graphql.ts';

const NOTHING_SAID = '请至少选择一个培训类型或填写意见建议';

/** One survey to answer, or to answer anew (SC13-5, BR13-6). */
export default function SurveyPage() {
  const { id = '' } = useParams();
  const [done, setDone] = useState(false);
  const { data, error, refetch } = useQuery(OwnSurveyDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (done) return <Thanks />;
  if (error && presentError(error).code === 'NOT_FOUND') return <Gone />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <AnswerForm
      key={data.ownSurvey.contentVersion}
      data={data}
      onDone={() => setDone(true)}
      onStale={() => void refetch()}
    />
  );
}

const optionsOf = (choices: readonly { code: string; title: string }[]) =>
  choices.map(({ code, title }) => ({ value: code, label: title }));

function AnswerForm({ data, onDone, onStale }: { data: OwnSurveyQuery; onDone(): void; onStale(): void }) {
  const { ownSurvey: survey, surveyChoices: choices } = data;
  const [form] = Form.useForm<AnswerValues>();
  const [send, { loading, error, reset }] = useMutation(AnswerSurveyDocument);

  async function submit(values: AnswerValues): Promise<void> {
    if (saysNothing(values)) {
      form.setFields([{ name: 'interestedCategories', errors: [NOTHING_SAID] }]);
      form.scrollToField('interestedCategories');
      return;
    }
    try {
      const { id, contentVersion } = survey;
      await send({ variables: { id, contentVersion, answer: toAnswer(values) } });
      onDone();
    } catch (failure) {
      const view = presentError(failure);
      const faults = view.fields.map(({ path, message }) => ({ name: nameOf(path), errors: [message] }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      if (view.code === 'E-1314') onStale();
    }
  }

  const refusal = error && presentError(error);
  return (
    <>
      <PageHeader title={survey.title} subtitle={`${formatDeadline(survey.openTo)} 截止`} />
      <section className="phone-card">
        {survey.intro && <p className="phone-text">{survey.intro}</p>}
        {survey.anonymous && (
          <p className="phone-due">本调查匿名：系统只记录您是否填写过，不记录填写内容是谁的；提交后不能修改。</p>
        )}
        <Form
          form={form}
          layout="vertical"
          initialValues={(survey.answer as AnswerValues | null) ?? {}}
          onValuesChange={() => {
            reset();
            // Either of the two fields answers it, and only one of them shows it.
            form.setFields([{ name: 'interestedCategories', errors: [] }]);
          }}
          onFinish={(values) => void submit(values)}
        >
          <Form.Item name="interestedCategories" label="感兴趣的培训类型（可多选）">
            <Checkbox.Group className="yjs-choices" options={optionsOf(choices.categories)} />
          </Form.Item>
          <Form.Item name="interestedLevel" label="希望达到的技能等级（选填）">
            <Select allowClear placeholder="不限" options={optionsOf(choices.skillLevels)} />
          </Form.Item>
          <Form.Item name="preferredDistricts" label="希望在哪些区培训（选填）">
            <Select
              mode="multiple"
              allowClear
              placeholder="不限"
              options={optionsOf(choices.districts)}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item name="preferredTime" label="方便的时间（选填）">
            <Radio.Group className="yjs-choices" options={optionsOf(choices.times)} />
          </Form.Item>
          <Form.Item name="preferredDuration" label="合适的时长（选填）">
            <Radio.Group className="yjs-choices" options={optionsOf(choices.durations)} />
          </Form.Item>
          <Form.Item name="preferredMode" label="培训方式（选填）">
            <Radio.Group className="yjs-choices" options={optionsOf(choices.modes)} />
          </Form.Item>
          {survey.questions.map((question) => (
            <QuestionField key={question.key} question={question} />
          ))}
          <Form.Item name="employmentGoal" label="就业意向（选填）">
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={200} showCount />
          </Form.Item>
          <Form.Item name="suggestions" label="意见建议（选填）" rules={[{ max: 500, message: '意见建议不超过500字' }]}>
            <Input.TextArea
              autoSize={{ minRows: 3, maxRows: 8 }}
              showCount={{ formatter: ({ count }) => `${count} / 500` }}
            />
          </Form.Item>
          {refusal && refusal.fields.length === 0 && <Alert type="warning" showIcon title={refusal.title} />}
          <Button block type="primary" htmlType="submit" loading={loading}>
            {survey.answered ? '保存修改' : '提交'}
          </Button>
        </Form>
      </section>
    </>
  );
}

function Thanks() {
  return (
    <section className="phone-card">
      <Result
        status="success"
        title="感谢您的填写"
        subTitle="您的意见会用来安排下一批培训项目。"
        extra={
          <Link to="/surveys">
            <Button type="primary">返回调查评价</Button>
          </Link>
        }
      />
    </section>
  );
}

function Gone() {
  return (
    <section className="phone-card">
      <h1>调查已结束</h1>
      <p>这项调查不在填写时间内，或不面向您。</p>
      <Link to="/surveys">
        <Button block type="primary">
          返回调查评价
        </Button>
      </Link>
    </section>
  );
}
