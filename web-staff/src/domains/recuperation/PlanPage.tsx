import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, ReasonItem, toPicked, usePermission } from '@yjs/web-kit';
import { App, Button, Form, Steps } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../platform/versions/ListVersions.tsx';
import { type RecupPlanTypes, recupPlan } from '../../records/recup-plan.ts';
import { AllocationSection } from './AllocationSection.tsx';
import { ExtendPlanDocument, PlanSummariesDocument, ReallocatePlanDocument } from './recuperation.graphql.ts';
import { planActs } from './recuperation-acts.ts';
import { ScreeningSection } from './ScreeningSection.tsx';

type Plan = RecupPlanTypes['One'];

const STEPS = [
  { title: '基本信息' },
  { title: '筛选规则' },
  { title: '筛选结果' },
  { title: '名额分配' },
  { title: '发布' },
];
const STEP: Partial<Record<Plan['state'], number>> = { DRAFT: 2, SCREENED: 3, ALLOCATED: 4 };

/** One 疗养计划: what it is, who comes into question, how the places are shared, how far districts and institutions are. */
export default function PlanPage() {
  return (
    <RecordPage
      record={recupPlan}
      title={({ planNo }) => `疗养计划 ${planNo}`}
      subtitle={({ title, place }) => `${title} · ${place}`}
      help={[
        '依次运行筛选、自动分配名额、必要时人工调整，再发布；发布后机构才能推荐。',
        '各区汇总都提交后自动进入市级审核；推荐截止后也可以直接进入审核，未提交的机构列在下方。',
      ]}
      acts={planActs}
      actions={(plan, reload) => <Actions plan={plan} reload={reload} />}
      sections={(plan) => <Sections key={plan.id} plan={plan} />}
    />
  );
}

function Actions({ plan, reload }: { plan: Plan; reload(): void }) {
  const navigate = useNavigate();
  const mayPlan = usePermission('recup.plan:edit');
  const [extending, setExtending] = useState(false);
  const [extend] = useMutation(ExtendPlanDocument);
  if (!mayPlan) return null;
  return (
    <>
      {plan.state === 'DRAFT' && <Button onClick={() => navigate(`/recuperation/plans/${plan.id}/edit`)}>修改</Button>}
      {plan.state === 'PUBLISHED' && (
        <>
          <Button onClick={() => setExtending(true)}>延长截止日期</Button>
          <Reallocate plan={plan} reload={reload} />
        </>
      )}
      {plan.state === 'CONFIRMED' && plan.unusedQuota > 0 && <Reallocate plan={plan} reload={reload} />}
      {extending && (
        <FormDialog<{ deadline: Picked; reason: string }>
          title="延长推荐截止日期"
          okText="延长"
          initialValues={{ deadline: toPicked(plan.nominateDeadline) }}
          onSubmit={async ({ deadline, reason }) => {
            const { id, version } = plan;
            await extend({ variables: { id, version, deadline: deadline.format('YYYY-MM-DD'), reason } });
            reload();
          }}
          onClose={() => setExtending(false)}
        >
          <Form.Item name="deadline" label="新的截止日期" rules={[{ required: true, message: '请选择截止日期' }]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <ReasonItem label="延长的原因" />
        </FormDialog>
      )}
    </>
  );
}

/** 未使用名额再分配 (R29-5). */
function Reallocate({ plan, reload }: { plan: Plan; reload(): void }) {
  const { id, version } = plan;
  const { message, modal } = App.useApp();
  const [reallocate] = useMutation(ReallocatePlanDocument);
  const ask = () =>
    modal.confirm({
      title: '再分配未使用名额',
      content:
        plan.state === 'CONFIRMED'
          ? `未使用名额 ${plan.unusedQuota} 个，按最大余额法分给有候补人员的机构，由机构发起增补；形成新的分配版本并通知机构。`
          : '已提交机构没有用完的名额和未分配的名额，按最大余额法分给仍在推荐、有候补人员的机构，形成新的分配版本并通知机构。',
      okText: '再分配',
      cancelText: '取消',
      onOk: async () => {
        try {
          await reallocate({ variables: { id, version } });
          reload();
        } catch (failure) {
          message.error(failure instanceof Error ? failure.message : '没有分配成功，请重试');
        }
      },
    });
  return <Button onClick={ask}>再分配未使用名额</Button>;
}

function Sections({ plan }: { plan: Plan }) {
  // The page hears of the plan's changes by itself.
  const reload = () => undefined;
  return (
    <>
      {STEP[plan.state] !== undefined && (
        <Steps items={STEPS} current={STEP[plan.state] ?? 0} size="small" style={{ marginBottom: 16 }} />
      )}
      <ScreeningSection plan={plan} reload={reload} />
      <AllocationSection plan={plan} reload={reload} />
      <Progress plan={plan} />
      {plan.rosterVersion > 0 && <ListVersions recordType="recupPlan" recordId={plan.id} />}
    </>
  );
}

/** 各区、各机构: how far they are, and which are missing. */
function Progress({ plan }: { plan: Plan }) {
  const { data, error, refetch } = useQuery(PlanSummariesDocument, {
    variables: { planId: plan.id },
    fetchPolicy: 'cache-and-network',
  });
  if (['DRAFT', 'SCREENED', 'ALLOCATED'].includes(plan.state)) return null;
  return (
    <PageSection id="progress" title="各区与机构">
      <div className="staff-above-table">
        <PlainTable
          label="区汇总"
          rows={data?.recupSummaries.nodes}
          error={error}
          onRetry={() => void refetch()}
          empty={{ title: '没有区汇总', hint: '发布后各区汇总显示在这里。' }}
          columns={[
            {
              key: 'district',
              title: '区',
              render: ({ id, districtTitle }) => <Link to={`/recuperation/summaries/${id}`}>{districtTitle}</Link>,
            },
            { key: 'institutions', title: '机构数', align: 'right', render: ({ institutions }) => institutions },
            { key: 'passed', title: '通过/名额', align: 'right', render: ({ passed, quota }) => `${passed}/${quota}` },
            { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
          ]}
        />
      </div>
      <PlainTable
        label="机构提交"
        rows={data?.recupSubmissions.nodes}
        empty={{ title: '没有机构提交', hint: '发布后各机构显示在这里。' }}
        columns={[
          {
            key: 'org',
            title: '机构',
            render: ({ id, orgName }) => <Link to={`/recuperation/submissions/${id}`}>{orgName}</Link>,
          },
          { key: 'used', title: '已用/名额', align: 'right', render: ({ used, quota }) => `${used}/${quota}` },
          { key: 'submitted', title: '提交人数', align: 'right', render: ({ submittedCount }) => submittedCount },
          { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
        ]}
      />
    </PageSection>
  );
}
