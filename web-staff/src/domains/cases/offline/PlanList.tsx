import { useQuery } from '@apollo/client/react';
import { RecordList, useKeysetPage, useRecordList, useUrlState } from '@yjs/web-kit';
import type { PlanRowFragment } from '../../../generated/graphql.ts';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { InterveneDialog } from './InterveneDialog.tsx';
import { planColumns } from './plan-columns.tsx';
import { planFields, planUrl, toPlanFilter } from './plan-words.ts';
import { AutoFinishPlansDocument } from './plans.graphql.ts';

const helpOf = ({ told, numberOf }: Figures) => [
  `线下办理的子办件接件后，系统按规则推算自动办结的日期，提前${told('autofinish.preNoticeWorkdays')}通知经办人，到期日18:00办结。`,
  `办结前可以干预：暂缓（最多${told('autofinish.mostDeferWorkdays')}，第${(numberOf('autofinish.deferralsAlone') ?? 2) + 1}次起须区业务科长审批）、调整状态、立即办结、取消自动办结（须审批）。`,
  '先列未办结的计划，日期近的在前；已执行和已取消的列在后面。',
  '待补正、挂起期间暂停计时；部门反馈办结的，当日办结，计划自动取消。',
];

/** 自动办结计划 (01 §5.8): when what will end by itself, by which rule, and the ways to step in. */
export default function PlanList() {
  const [state, setState] = useUrlState(planUrl);
  const page = useKeysetPage();
  const filter = toPlanFilter(state);
  const variables = { filter, ...page.variables };
  const query = useQuery(AutoFinishPlansDocument, { variables, fetchPolicy: 'cache-and-network' });
  const list = useRecordList<PlanRowFragment>({
    recordTypes: ['autoFinishPlan'],
    variables,
    page,
    query,
    connection: query.data?.autoFinishPlans,
  });
  return (
    <RecordList
      id="auto-finish-plans"
      title="自动办结计划"
      help={<HelpLines lines={helpOf(useFigures())} />}
      filters={{ fields: planFields, values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'offline:export', url: '/exports/auto-finish-plans.xlsx', filter }}
      savedViews
      list={list}
      columns={planColumns}
      empty={{ title: '没有自动办结计划', hint: '线下办理的事项接件后，系统会在这里列出自动办结的日期和规则。' }}
      acts={{
        at: 'row',
        word: (action) => action.title.replace('自动办结', ''),
        dialog: ({ rows: [plan], ...asked }) => plan && <InterveneDialog {...asked} plan={plan} />,
      }}
    />
  );
}
