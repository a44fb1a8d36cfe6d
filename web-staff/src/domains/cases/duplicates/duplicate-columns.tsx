import { type DataColumn, formatDateTime, MarkTag, RemainingChip, StateTag } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { DuplicateHitRowFragment } from '../../../generated/graphql.ts';
import { stateTones } from './duplicate-words.ts';

/** Long names and hints take lines rather than the room of the time limit. */
const wrapping = { whiteSpace: 'normal', minWidth: 130 } as const;

/** Columns of 重复办件 (4.6). */
export const duplicateColumns: DataColumn<DuplicateHitRowFragment>[] = [
  { key: 'createdAt', title: '检测时间', render: (row) => formatDateTime(row.createdAt) },
  {
    key: 'matter',
    title: '姓名与事项',
    fixed: true,
    render: (row) => (
      <>
        <div>{row.nameMasked}</div>
        <div style={wrapping} title={row.matterNames.join('、')}>
          {row.matters}
        </div>
      </>
    ),
  },
  { key: 'idNo', title: '身份证号', hidden: true, render: (row) => row.idNoMasked },
  {
    key: 'newCase',
    title: '新办件编号',
    fixed: true,
    render: (row) => <Link to={`/cases/${row.newCaseId}`}>{row.newCaseNo}</Link>,
  },
  {
    key: 'matched',
    title: '原办件编号、机构与状态',
    render: (row) => (
      <>
        <div>{row.matchedCaseNo}</div>
        <div className="yjs-quiet">
          {row.matchedOrgName} · {row.matchedStateTitle}
        </div>
      </>
    ),
  },
  {
    key: 'severity',
    title: '严重程度',
    render: (row) =>
      row.severity === 'BLOCKING' ? (
        <MarkTag why="核实前新办件不能预审通过">{row.severityTitle}</MarkTag>
      ) : (
        <div className="yjs-quiet" style={{ ...wrapping, width: 130 }}>
          {row.hint ?? row.severityTitle}
        </div>
      ),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => (
      <>
        <StateTag title={row.stateTitle} tone={stateTones[row.state]} />
        {row.confirmedAt && <div className="yjs-quiet">已确认重复</div>}
      </>
    ),
  },
  { key: 'due', title: '处理时限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  { key: 'rule', title: '检测规则', hidden: true, render: (row) => row.ruleTitle },
  { key: 'resolution', title: '处理结果', hidden: true, render: (row) => row.resolution ?? '—' },
];
