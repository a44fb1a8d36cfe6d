import { RecordList, useQueriedList, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { duplicateColumns } from './duplicate-columns.tsx';
import { listFields, listUrl, toFilter } from './duplicate-words.ts';
import { DuplicateHitsDocument } from './duplicates.graphql.ts';
import { hitActs } from './hit-acts.ts';

const helpOf = ({ told }: Figures) => [
  '系统在提交、登记和夜间按身份证号码比对：同一人相同事项已有办件的，新办件标记“疑似重复”，核实前不能预审通过。',
  '先告知申请人并登记方式，再打开对比页核对：重复的登记“确认重复”，由申请人撤回其中一件；不重复的登记“非重复”并写明理由。',
  `提醒发出满${told('duplicate.unreadWorkdays')}无人查看的，通知中心负责人；检出满${told('duplicate.unsettledWorkdays')}仍未处理的，此后每个工作日通知中心负责人和区业务科长。`,
  '“提示”类（二次入伍、证件号不同、安置系统已有退役报到）不影响办理，请留意核对。',
];

/** 重复办件 (01 §4.6): pairs of applications, who has to be told, and what was decided. */
export default function DuplicateList() {
  const figures = useFigures('DUPLICATE');
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const choices = useListChoices();
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'duplicateHit',
    document: DuplicateHitsDocument,
    variables: { filter },
    connection: (data) => data.duplicateHits,
  });
  const open = (row: DuplicateHitRowFragment) => void navigate(`/duplicates/${row.id}`);
  return (
    <RecordList
      id="duplicates"
      title="重复办件"
      help={<HelpLines lines={helpOf(figures)} />}
      filters={{ fields: listFields(choices), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'duplicate:export', url: '/exports/duplicates.xlsx', filter }}
      savedViews
      list={list}
      columns={duplicateColumns}
      empty={{ title: '没有重复办件', hint: '同一人重复申报相同事项时，系统会在这里提示并通知受理中心。' }}
      acts={{ at: 'selection', dialog: (asked) => <ActDialog acts={hitActs(figures)} {...asked} /> }}
      onActivate={open}
      onOpen={open}
    />
  );
}
