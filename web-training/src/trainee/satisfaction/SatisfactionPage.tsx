import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDeadline, PageHeader, presentError, QuestionField, type ScalePoint } from '@yjs/web-kit';
import { Alert, Button, Form, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { OwnSatisfactionQuery } from '../../generated/graphql.ts';
import {
  AnswerSatisfactionDocument,
  OwnSatisfactionDocument,
  OwnSatisfactionsDocument,
} from './satisfaction.graphql.ts';

/** CL-SAT, the best first. */
const marks: readonly ScalePoint[] = [
  { value: 5, label: '很满意' },
  { value: 4, label: '满意' },
  { value: 3, label: '一般' },
  { value: 2, label: '不满意' },
  { value: 1, label: '很不满意' },
  { value: 0, label: '未体验，不评价' },
];

type Own = OwnSatisfactionQuery['ownSatisfaction'];
interface Values {
  questions?: Record<string, unknown>;
}

/** 满意度评价 on the phone: the project and the institution of one's own run, once (S13.3, T25-4). */
export default function SatisfactionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnSatisfactionDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const reload = () => void refetch();
  if (error && presentError(error).code === 'NOT_FOUND')
    return <Told title="没有找到这次评价">评价不面向您，或链接不正确。</Told>;
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const own = data.ownSatisfaction;
  if (own.answered) return <Thanks />;
  if (!own.open) return <Told title="评价已截止">本次评价已于 {formatDeadline(own.openTo)} 截止。</Told>;
  return <AnswerForm own={own} onDone={reload} />;
}

function AnswerForm({ own, onDone }: { own: Own; onDone(): void }) {
  const [form] = Form.useForm<Values>();
  const [send, { loading, error, reset }] = useMutation(AnswerSatisfactionDocument, {
    refetchQueries: [{ query: OwnSatisfactionsDocument }],
  });
  async function submit({ questions = {} }: Values): Promise<void> {
    const answers = Object.fromEntries(
      Object.entries(questions).filter(([, value]) => value !== undefined && value !== ''),
    );
    try {
      await send({ variables: { id: own.id, answers } });
      onDone();
    } catch (failure) {
      const view = presentError(failure);
      for (const { path, message } of view.fields)
        form.setFields([{ name: ['questions', path.replace('answers.', '')], errors: [message] }]);
      // Answered meanwhile, or over: the page says which.
      if (view.code === 'E-2503' || view.code === 'E-2504') onDone();
    }
  }
  const refusal = error && presentError(error);
  return (
    <>
      <PageHeader title="满意度评价" subtitle={`${formatDeadline(own.openTo)} 截止`} />
      <section className="phone-card">
        <h2 className="phone-part">{own.runName}</h2>
        <p className="yjs-quiet">{own.institutionName}</p>
        {own.intro && <p className="phone-text">{own.intro}</p>}
        {own.anonymous && (
          <p className="phone-due">匿名评价：系统只记录您是否评价过，不记录评价是谁的；提交后不能修改。</p>
        )}
        <Form
          form={form}
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          onValuesChange={() => reset()}
          onFinish={(values) => void submit(values)}
        >
          {own.questions.map((question) => (
            <QuestionField key={question.key} question={question} scale={marks} />
          ))}
          {refusal && refusal.fields.length === 0 && <Alert type="warning" showIcon title={refusal.title} />}
          <Button block type="primary" htmlType="submit" loading={loading}>
            提交评价
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
        title="感谢您的评价"
        subTitle="您的评价会统计后反馈给培训机构，机构看不到是谁评价的。"
        extra={
          <Link to="/surveys">
            <Button type="primary">返回调查评价</Button>
          </Link>
        }
      />
    </section>
  );
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="phone-card">
      <h1>{title}</h1>
      <p>{children}</p>
      <Link to="/surveys">
        <Button block type="primary">
          返回调查评价
        </Button>
      </Link>
    </section>
  );
}
