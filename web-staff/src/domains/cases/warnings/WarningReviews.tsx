import { type DataColumn, RecordList, useQueriedList, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { WarningRowFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { reviewWords, warningActs } from './warning-acts.ts';
import { warningColumns } from './warning-columns.tsx';
import { listFields, listUrl, toFilter } from './warning-words.ts';
import { WarningsDocument } from './warnings.graphql.ts';

const help = (figures: Figures) => [
  reviewWords(figures, '窗口反馈有误的预警在这里复核，应'),
  '打开一条可以看到规则、当时的数据和反馈说明。成立的误报积累到一定数量，系统提出修正规则的建议。',
  '反馈人不能复核自己的反馈。',
];

/** Who decides about a report reads it first; all of them stand in one state, and who handles the case is not the question here. */
const columns: readonly DataColumn<WarningRowFragment>[] = [
  ...warningColumns.filter(({ key }) => key !== 'handler' && key !== 'state'),
  {
    key: 'reported',
    title: '误报反馈',
    fixed: true,
    render: (row) => <div className="staff-words">{row.reported}</div>,
  },
];

/** 预警复核 (01 §6.6): what was reported wrong and waits for a verdict. */
export default function WarningReviews() {
  const navigate = useNavigate();
  const figures = useFigures('WARNING');
  const [state, setState] = useUrlState(listUrl);
  const choices = useListChoices(state.district);
  const filter = { ...toFilter(state), queue: 'REVIEW' as const };
  const list = useQueriedList({
    recordType: 'warning',
    document: WarningsDocument,
    variables: { filter },
    connection: (data) => data.warnings,
  });
  const open = (row: WarningRowFragment) => void navigate(`/warnings/${row.id}`);
  return (
    <RecordList
      id="warning-reviews"
      title="预警复核"
      help={<HelpLines lines={help(figures)} />}
      filters={{
        fields: listFields(choices).filter(({ key }) => key !== 'queue' && key !== 'confirmed'),
        values: { ...state },
        onChange: (patch) => setState(patch),
      }}
      exportAs={{ permission: 'warning:export', url: '/exports/warnings.xlsx', filter }}
      list={list}
      columns={columns}
      empty={{ title: '没有待复核的误报', hint: '窗口反馈预警有误后，会在这里等待复核。' }}
      acts={{ at: 'row', dialog: (asked) => <ActDialog acts={warningActs(figures)} {...asked} /> }}
      onActivate={open}
      onOpen={open}
    />
  );
}
