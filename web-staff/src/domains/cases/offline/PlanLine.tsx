import { formatDay } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { SubCaseRowFragment } from '../../../generated/graphql.ts';

export interface PlanLineProps {
  plan: SubCaseRowFragment['autoFinishPlan'];
  bjNo: string;
}

/** When a matter will end by itself, with the way to step in before. */
export function PlanLine({ plan, bjNo }: PlanLineProps) {
  if (!plan || plan.state === 'CANCELLED' || plan.state === 'EXECUTED') return null;
  const when = plan.paused
    ? '自动办结暂停计时'
    : plan.plannedOn
      ? `${formatDay(plan.plannedOn)} 18:00 自动${plan.finishTitle}（${plan.stateTitle}）`
      : '部门反馈后自动办结';
  return (
    <div>
      <Link to={`/offline/plans?search=${bjNo}`}>{when}</Link>
    </div>
  );
}
