import type { Cells } from '@yjs/web-kit';
import { Link } from 'react-router';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { actsOf } from '../../../platform/records/acts.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type ReopeningTypes, reopening } from '../../../records/reopening.ts';

const helpOf = ({ told }: Figures) => [
  `办结后${told('reopen.maxDays')}，发现办结结果有误或部门反馈与结果不一致的，由窗口申请重新办理，区科长、市局先后审批，同一人不能审批两步。`,
  '市同意后所列事项恢复办理：重新派发部门，告知申请人，更正办件库，电子档案生成新版本。',
];
const acts = actsOf(reopening, {
  name: (row) => row.nameMasked,
  about: (row) => row.caseNo,
  facts: (row) => [`重新办理：${row.matterNames.join('、')}`, `原因：${row.reason}`],
  consequences: {
    approveDistrict: ['转市退役军人事务局审批，市同意后才重新办理。'],
    approveCity: ['所列事项恢复为“办理中”，重新派发部门，短信告知申请人，办件库更正，电子档案生成新版本。'],
    reject: ['办结结果不变，系统通知申请的工作人员。'],
  },
});
const cells: Cells<ReopeningTypes> = {
  nameMasked: (row) => (
    <>
      <div>{row.nameMasked}</div>
      <Link to={`/cases/${row.caseId}`}>{row.caseNo}</Link>
    </>
  ),
};

/** 重新办理 (T15): what waits for the district and the city, and what was decided. */
export default function ReopeningList() {
  return (
    <RecordListPage
      record={reopening}
      help={helpOf(useFigures())}
      cells={cells}
      acts={acts}
      empty={{ title: '没有重新办理申请', hint: '窗口在已办结的办件页申请重新办理后，会在这里等待审批。' }}
    />
  );
}
