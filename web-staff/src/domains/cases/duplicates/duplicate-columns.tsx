import { type DataColumn, formatDateTime, MarkTag, RemainingChip, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { stateTones } from './duplicate-words.ts';

/** Columns of 重复办件 (4.6). */
export const duplicateColumns: DataColumn<DuplicateHitRowFragment>[] = [
  { key: 'createdAt', title: '检测时间', render: (row) => formatDateTime(row.createdAt) },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.nameMasked },
  { key: 'idNo', title: '身份证号', hidden: true, render: (row) => row.idNoMasked },
  { key: 'matter', title: '事项', fixed: true, render: (row) => row.matterName },
  {
    key: 'newCase',
    title: '新办件编号',
    fixed: true,
    render: (row) => <Link to={`/cases/${row.newCaseId}`}>{row.newCaseNo}</Link>,
  },
  { key: 'matched', title: '原办件编号', render: (row) => row.matchedCaseNo },
  { key: 'matchedState', title: '原办件状态', render: (row) => row.matchedStateTitle },
  { key: 'matchedOrg', title: '原办理机构', render: (row) => row.matchedOrgName },
  {
    key: 'severity',
    title: '严重程度',
    render: (row) =>
      row.severity === 'BLOCKING' ? (
        <MarkTag why="核实前新办件不能预审通过">{row.severityTitle}</MarkTag>
      ) : (
        <span className="yjs-quiet">{row.hint ?? row.severityTitle}</span>
      ),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  { key: 'due', title: '处理时限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  { key: 'rule', title: '检测规则', hidden: true, render: (row) => row.ruleTitle },
  { key: 'resolution', title: '处理结果', hidden: true, render: (row) => row.resolution ?? '—' },
];
