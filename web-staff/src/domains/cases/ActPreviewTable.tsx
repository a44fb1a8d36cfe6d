import { formatDateTime, MarkTag, StateTag } from '@yjs/web-kit';
import { Table } from 'antd';
import type { CaseActPreviewQuery } from '../../generated/graphql.ts';
import { DuplicateMark } from './CaseMarks.tsx';
import { SubCaseTable } from './SubCaseTable.tsx';

export type ActPreviewRow = CaseActPreviewQuery['caseActPreview']['rows'][number];

export interface ActPreviewTableProps {
  rows: readonly ActPreviewRow[];
}

/**
 * What the act would meet, before any confirmation (7.4 step 2, 7.5 step 2): one case shows its sub-cases at once,
 * a selection shows a line per case that opens; cases that drop out say why.
 */
export function ActPreviewTable({ rows }: ActPreviewTableProps) {
  const [only] = rows;
  if (only && rows.length === 1) {
    return (
      <section aria-label="子办件当前情况" className="staff-preview-block">
        <p>{only.summary}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div className="staff-preview-scroll" tabIndex={0}>
          <SubCaseTable subCases={only.subCases} detail="decision" />
        </div>
      </section>
    );
  }
  return (
    <section aria-label="所选办件" className="staff-preview-block">
      <Table<ActPreviewRow>
        className="staff-wrap"
        size="small"
        rowKey={(row) => row.record.id}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={rows.toSorted((a, b) => Number(a.allowed) - Number(b.allowed))}
        expandable={{ expandedRowRender: (row) => <Situation row={row} /> }}
        columns={[
          { title: '办件', render: (_, row) => <Who row={row} /> },
          {
            title: '提交时间',
            render: (_, row) => <span className="staff-nowrap">{formatDateTime(row.record.submittedAt)}</span>,
          },
          { title: '经办人', width: 104, render: (_, row) => <InCharge row={row} /> },
          { title: '子办件情况', render: (_, row) => (row.allowed ? <Extent row={row} /> : <Excluded row={row} />) },
        ]}
      />
    </section>
  );
}

function Who({ row: { record } }: { row: ActPreviewRow }) {
  return (
    <>
      <div>
        {record.personName} <StateTag title={record.statusTitle} /> <DuplicateMark flag={record.duplicateFlag} />
      </div>
      <div className="yjs-quiet">{record.caseNo}</div>
    </>
  );
}

/** Who answers for the case, and who acted on it last: nobody holds it (ADR 0004). */
function InCharge({ row: { record } }: { row: ActPreviewRow }) {
  return (
    <>
      <div>{record.assigneeName ?? '未分派'}</div>
      {record.lastActorName && <div className="yjs-quiet">最近经办 {record.lastActorName}</div>}
    </>
  );
}

function Situation({ row }: { row: ActPreviewRow }) {
  return (
    <>
      <p>{row.summary}</p>
      <SubCaseTable subCases={row.subCases} detail="decision" />
    </>
  );
}

/** The two matters that the case library always hears of (R5.1.1). */
const named = ['M01', 'M02'];

function Extent({ row }: { row: ActPreviewRow }) {
  const held = row.subCases
    .filter((subCase) => named.includes(subCase.matterCode))
    .map((subCase) => subCase.matterName);
  return (
    <>
      <div>
        {row.record.subCaseTotal} 个，未办完 {row.openSubCases} 个
      </div>
      {held.length > 0 && <div className="yjs-quiet">含{held.join('、')}</div>}
    </>
  );
}

function Excluded({ row }: { row: ActPreviewRow }) {
  return (
    <>
      <MarkTag>不处理</MarkTag> {row.message}
      {row.code ? `（${row.code}）` : ''}
    </>
  );
}
