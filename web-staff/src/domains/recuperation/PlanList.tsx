import { type Cells, formatDay, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type RecupPlanTypes, recupPlan } from '../../records/recup-plan.ts';
import { planActs } from './recuperation-acts.ts';

const cells: Cells<RecupPlanTypes> = {
  startDate: ({ startDate, endDate }) => (
    <>
      {formatDay(startDate)}
      <div className="yjs-quiet">{`至 ${formatDay(endDate)}`}</div>
    </>
  ),
  totalQuota: ({ totalQuota, unusedQuota }) => (
    <>
      {totalQuota}
      {unusedQuota > 0 && <div className="yjs-quiet">{`未使用 ${unusedQuota}`}</div>}
    </>
  ),
};

/** 疗养计划 (03 §29.6). */
export default function PlanList() {
  const navigate = useNavigate();
  const mayPlan = usePermission('recup.plan:edit');
  return (
    <RecordListPage
      record={recupPlan}
      help={[
        '市局编制疗养计划：按筛选规则筛选军休干部，按符合人数比例给各军休机构分配名额，发布后由机构推荐。',
        '机构提交、区局审核汇总后进入市级审核；分管领导通过后名单确定。',
      ]}
      cells={cells}
      acts={planActs}
      actions={
        mayPlan && (
          <Button type="primary" onClick={() => navigate('/recuperation/plans/new')}>
            新建疗养计划
          </Button>
        )
      }
      empty={{ title: '没有疗养计划', hint: '点击“新建疗养计划”开始。' }}
    />
  );
}
