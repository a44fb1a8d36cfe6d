import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, HelpLines, PageHeader, toPicked, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Skeleton, Space, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { RecupPlanDocument } from '../../records/recup-plan.graphql.ts';
import type { RecupPlanTypes } from '../../records/recup-plan.ts';
import { inputOf, PlanFields, type PlanValues } from './PlanFields.tsx';
import { DraftPlanDocument, EditPlanDocument } from './recuperation.graphql.ts';

const STEPS = [
  { title: '基本信息' },
  { title: '筛选规则' },
  { title: '筛选结果' },
  { title: '名额分配' },
  { title: '发布' },
];

/** 新建或修改疗养计划 (03 §29.6): the first two steps of the wizard; the others stand on the plan's page. */
export default function PlanEditor() {
  const { id } = useParams();
  const { data, error } = useQuery(RecupPlanDocument, { variables: { id: id ?? '' }, skip: !id });
  if (error) return <ErrorNotice error={error} />;
  if (id && !data) return <Skeleton active />;
  return <Editor key={data?.recupPlan.version} plan={data?.recupPlan} />;
}

function Editor({ plan }: { plan: RecupPlanTypes['One'] | undefined }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<PlanValues>();
  const [step, setStep] = useState(0);
  const [make, { loading: making, error: notMade }] = useMutation(DraftPlanDocument);
  const [edit, { loading: editing, error: notEdited }] = useMutation(EditPlanDocument);
  const requestIdOf = useRequestId();
  const error = notMade ?? notEdited;

  async function save(): Promise<void> {
    const input = inputOf(form.getFieldsValue(true) as PlanValues);
    const id = plan
      ? await edit({ variables: { id: plan.id, version: plan.version, input } }).then(
          ({ data }) => data?.editRecupPlan.id,
        )
      : await make({ variables: { input, requestId: requestIdOf(input) } }).then(({ data }) => data?.draftRecupPlan.id);
    if (!id) return;
    message.success('已保存，下一步运行筛选');
    navigate(`/recuperation/plans/${id}`);
  }

  return (
    <>
      <PageHeader
        title={plan ? `修改疗养计划 ${plan.planNo}` : '新建疗养计划'}
        help={<HelpLines lines={['填写基本信息、选定筛选规则后保存；筛选、名额分配和发布在计划页面依次办理。']} />}
      />
      <Steps items={STEPS} current={step} size="small" style={{ marginBottom: 16 }} />
      <PageSection id="plan" title={step === 0 ? '基本信息' : '筛选规则'}>
        <Form<PlanValues>
          form={form}
          layout="vertical"
          initialValues={{
            level: plan?.level ?? 'CITY',
            changeCutoffDays: plan?.changeCutoffDays ?? 3,
            minimumOne: plan?.minimumOne ?? false,
            title: plan?.title,
            place: plan?.place,
            totalQuota: plan?.totalQuota,
            ruleId: plan?.ruleId ?? undefined,
            ...(plan && {
              startDate: toPicked(plan.startDate),
              endDate: toPicked(plan.endDate),
              nominateDeadline: toPicked(plan.nominateDeadline),
            }),
          }}
          onFinish={() => (step === 0 ? setStep(1) : void save().catch(() => undefined))}
        >
          <PlanFields step={step === 0 ? 'basics' : 'rules'} />
          {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
          <Space>
            {step === 1 && <Button onClick={() => setStep(0)}>上一步</Button>}
            <Button type="primary" htmlType="submit" loading={making || editing}>
              {step === 0 ? '下一步' : '保存计划'}
            </Button>
            <Button onClick={() => navigate(plan ? `/recuperation/plans/${plan.id}` : '/recuperation/plans')}>
              返回
            </Button>
          </Space>
        </Form>
      </PageSection>
    </>
  );
}
