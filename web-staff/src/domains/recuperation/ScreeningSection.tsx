import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, usePermission } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import type { RecupPlanTypes } from '../../records/recup-plan.ts';
import { PlanScreeningDocument, ScreenPlanDocument } from './recuperation.graphql.ts';

const OPEN = ['DRAFT', 'SCREENED', 'ALLOCATED'];

/** 筛选结果: per institution and per reason; every cadre with his own reasons is one click away. */
export function ScreeningSection({ plan, reload }: { plan: RecupPlanTypes['One']; reload(): void }) {
  const mayPlan = usePermission('recup.plan:edit');
  const { data, error, refetch } = useQuery(PlanScreeningDocument, {
    variables: { planId: plan.id },
    fetchPolicy: 'cache-and-network',
  });
  const [screen, { loading, error: refused }] = useMutation(ScreenPlanDocument);
  const run = data?.recupScreening;
  const start = () =>
    void screen({ variables: { id: plan.id, version: plan.version } })
      .then(() => {
        reload();
        void refetch();
      })
      .catch(() => undefined);
  return (
    <PageSection
      id="screening"
      title="筛选结果"
      note={
        run
          ? `第 ${run.runNo} 次筛选 · 数据时点 ${formatDateTime(run.dataAsOf)} · 参加 ${run.judged} 人，符合 ${run.eligible} 人`
          : '按筛选规则核对全市军休干部'
      }
      extra={
        <Space>
          {run && <Link to={`/recuperation/results?search=${plan.planNo}&runId=${run.id}`}>筛选明细</Link>}
          {mayPlan && OPEN.includes(plan.state) && (
            <Button type={run ? 'default' : 'primary'} loading={loading} onClick={start}>
              {run ? '重新筛选' : '运行筛选'}
            </Button>
          )}
        </Space>
      }
    >
      {refused && <ErrorNotice error={refused} />}
      {run && (
        <p className="yjs-quiet">
          {run.rule}
          {run.reasons.length > 0 &&
            `；不符合：${run.reasons.map(({ title, count }) => `${title} ${count} 人`).join('，')}`}
        </p>
      )}
      <PlainTable
        label="各机构筛选结果"
        rows={data ? (run?.orgs.map((org) => ({ ...org, id: org.orgId })) ?? []) : undefined}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '尚未筛选', hint: '点击“运行筛选”，系统按规则核对每一名军休干部并排序。' }}
        columns={[
          { key: 'org', title: '机构', render: ({ orgName, orgCode }) => `${orgName}（${orgCode}）` },
          { key: 'judged', title: '参加筛选', align: 'right', render: ({ judged }) => judged },
          { key: 'eligible', title: '符合', align: 'right', render: ({ eligible }) => eligible },
          { key: 'unverified', title: '荣誉待核验', align: 'right', render: ({ unverified }) => unverified },
          { key: 'badData', title: '数据待更正', align: 'right', render: ({ badData }) => badData },
        ]}
      />
    </PageSection>
  );
}
