import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  formatDateTime,
  RecordList,
  RemainingChip,
  type StateTone,
  useKeysetPage,
  useRecordList,
} from '@yjs/web-kit';
import { Link } from 'react-router';
import type { IdentityLinkRowFragment, IdentityLinkState } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { useStateFilter } from '../../../platform/lists/useStateFilter.ts';
import { RecordActDialog } from '../../../platform/RecordActDialog.tsx';
import { AdvanceIdentityLinksDocument, IdentityLinksDocument } from './links.graphql.ts';

const words: Record<IdentityLinkState, string> = { PENDING: '待确认', APPROVED: '已关联', REJECTED: '未同意' };
const tones: Record<IdentityLinkState, StateTone> = { PENDING: 'waiting', APPROVED: 'done', REJECTED: 'ended' };
const help = [
  '同一人的身份证号码经公安机关更正后，新旧号码在系统中是两个人。业务人员在重复办件的对比页申请关联，由区业务科长确认。',
  '确认后两个号码归为同一人，并立即重新比对重复办件；申请人不能确认自己的申请。',
];
const consequences: Readonly<Record<string, readonly string[]>> = {
  approve: ['原号码的办件归入现号码名下，今后用原号码申请的也归为同一人。', '立即重新比对重复办件。确认后不能撤销。'],
  reject: ['两个号码仍是两个人，办件不变。'],
};
const columns: readonly DataColumn<IdentityLinkRowFragment>[] = [
  { key: 'no', title: '申请编号', fixed: true, render: (row) => row.linkNo },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.nameMasked },
  { key: 'former', title: '原号码', fixed: true, render: (row) => row.formerIdMasked },
  { key: 'kept', title: '现号码', fixed: true, render: (row) => row.keptIdMasked },
  { key: 'reason', title: '理由', render: (row) => row.reasonText },
  {
    key: 'operator',
    title: '申请人',
    render: (row) => (
      <>
        <div>{row.operatorName}</div>
        <div className="yjs-quiet">{formatDateTime(row.createdAt)}</div>
      </>
    ),
  },
  stateColumn(tones),
  { key: 'due', title: '确认时限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  { key: 'hit', title: '依据的办件', render: (row) => <Link to={`/duplicates/${row.hitId}`}>两件对比</Link> },
  {
    key: 'decision',
    title: '确认',
    render: (row) => [row.approverName, row.decisionText].filter(Boolean).join('：') || '—',
  },
];

/** 身份关联 (01 §4.8): what waits for the second person, and what was decided. */
export default function LinkList() {
  const { states, filters } = useStateFilter(words);
  const page = useKeysetPage();
  const variables = { states, ...page.variables };
  const query = useQuery(IdentityLinksDocument, { variables, fetchPolicy: 'cache-and-network' });
  const list = useRecordList<IdentityLinkRowFragment>({
    recordTypes: ['identityLink'],
    variables,
    page,
    query,
    connection: query.data?.identityLinks,
  });
  return (
    <RecordList
      id="identity-links"
      title="身份关联"
      help={<HelpLines lines={help} />}
      filters={filters}
      list={list}
      columns={columns}
      empty={{ title: '没有身份关联申请', hint: '在身份证号码不同的重复办件的对比页上，可以申请关联。' }}
      acts={{
        at: 'row',
        dialog: ({ rows: [one], ...asked }) =>
          one && (
            <RecordActDialog
              {...asked}
              rows={[one]}
              subject={`${one.nameMasked} ${one.formerIdMasked} → ${one.keptIdMasked}`}
              confirmText={`${one.operatorName}：${one.reasonText}`}
              consequences={consequences[asked.action.action] ?? []}
              document={AdvanceIdentityLinksDocument}
              result={(data) => data.advanceIdentityLinks}
            />
          ),
      }}
    />
  );
}
