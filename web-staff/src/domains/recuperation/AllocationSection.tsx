import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, ErrorNotice, FormDialog, formatDateTime, ReasonItem, usePermission } from '@yjs/web-kit';
import { Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../platform/PageSection.tsx';
import type { RecupPlanTypes } from '../../records/recup-plan.ts';
import { AllocationTable, type Quotas } from './AllocationTable.tsx';
import { AdjustPlanDocument, AllocatePlanDocument, PlanAllocationDocument } from './recuperation.graphql.ts';

type Plan = RecupPlanTypes['One'];

/** 名额分配: reckoned by the largest remainder, adjusted by hand with a reason, each time as a version. */
export function AllocationSection({ plan, reload }: { plan: Plan; reload(): void }) {
  const mayPlan = usePermission('recup.plan:edit');
  const [version, setVersion] = useState<number>();
  const { data, error, refetch } = useQuery(PlanAllocationDocument, {
    variables: { planId: plan.id, version: version ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const [allocate, { loading, error: refused }] = useMutation(AllocatePlanDocument);
  const [quotas, setQuotas] = useState<Quotas>();
  const [asking, setAsking] = useState(false);
  const found = data?.recupAllocation;
  const newest = found?.version === plan.allocationVersion;
  const open = mayPlan && plan.state === 'ALLOCATED' && newest;
  const changed = Object.entries(quotas ?? {}).filter(
    ([orgId, quota]) => found?.rows.find((row) => row.orgId === orgId)?.finalQuota !== quota,
  );
  const again = () => {
    setQuotas(undefined);
    reload();
    void refetch();
  };
  const run = () =>
    void allocate({ variables: { id: plan.id, version: plan.version } })
      .then(again)
      .catch(() => undefined);
  return (
    <PageSection
      id="allocation"
      title="名额分配"
      note={
        found
          ? `第 ${found.version} 版 · ${found.madeByName} ${formatDateTime(found.madeAt)} · 最大余额法，余数相同的按符合人数、机构编号`
          : '筛选后自动分配，可以人工调整'
      }
      extra={
        <Space>
          {found && found.version > 1 && (
            <Button size="small" onClick={() => setVersion(found.version - 1)}>
              上一版
            </Button>
          )}
          {!newest && found && (
            <Button size="small" onClick={() => setVersion(undefined)}>
              现行版
            </Button>
          )}
          {found && (
            <DownloadButton label="导出名额分配表" url={`/exports/recuperation-plans/${plan.id}/quotas.xlsx`} />
          )}
          {mayPlan && ['SCREENED', 'ALLOCATED'].includes(plan.state) && (
            <Button type={found ? 'default' : 'primary'} loading={loading} onClick={run}>
              {found ? '重新自动分配' : '自动分配'}
            </Button>
          )}
          {open && !quotas && <Button onClick={() => setQuotas({})}>人工调整</Button>}
        </Space>
      }
    >
      {(error ?? refused) && <ErrorNotice error={error ?? refused} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && !found && <p className="staff-empty">尚未分配名额</p>}
      {found && (
        <AllocationTable
          allocation={found}
          quotas={quotas ?? {}}
          {...(quotas && {
            onChange: (orgId: string, quota: number | null) => setQuotas({ ...quotas, [orgId]: quota ?? 0 }),
          })}
        />
      )}
      {quotas && (
        <Space style={{ marginTop: 12 }}>
          <Button type="primary" disabled={changed.length === 0} onClick={() => setAsking(true)}>
            {`保存调整（${changed.length} 个机构）`}
          </Button>
          <Button onClick={() => setQuotas(undefined)}>放弃调整</Button>
        </Space>
      )}
      {asking && (
        <AdjustDialog
          plan={plan}
          quotas={changed.map(([orgId, quota]) => ({ orgId, quota }))}
          onDone={again}
          onClose={() => setAsking(false)}
        />
      )}
    </PageSection>
  );
}

function AdjustDialog({
  plan,
  quotas,
  onDone,
  onClose,
}: {
  plan: Plan;
  quotas: { orgId: string; quota: number }[];
  onDone(): void;
  onClose(): void;
}) {
  const [adjust] = useMutation(AdjustPlanDocument);
  return (
    <FormDialog<{ reason: string }>
      title="人工调整名额"
      okText="保存为新版本"
      onSubmit={async ({ reason }) => {
        await adjust({ variables: { id: plan.id, version: plan.version, quotas, reason } });
        onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">{`调整 ${quotas.length} 个机构；原版本保留，可以查看差异。`}</p>
      <ReasonItem label="调整原因" />
    </FormDialog>
  );
}
