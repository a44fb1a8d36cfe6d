import type { DataColumn } from '@yjs/web-kit';
import { Link } from 'react-router';
import type {
  AdvanceIdentityLinksMutation,
  IdentityLinkRowFragment,
  IdentityLinkState,
} from '../../../generated/graphql.ts';
import { identityLinkStateTitles } from '../../../generated/titles/identity-link-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { approvalTones, dueColumn, verdictColumn } from '../../../platform/lists/approval-columns.tsx';
import { askedColumn } from '../../../platform/lists/asked-column.tsx';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { AdvanceIdentityLinksDocument, IdentityLinksDocument } from './links.graphql.ts';

const words: Record<IdentityLinkState, string> = identityLinkStateTitles;
const help = [
  '同一人的身份证号码经公安机关更正后，新旧号码在系统中是两个人。业务人员在重复办件的对比页申请关联，由区业务科长确认。',
  '确认后两个号码归为同一人，并立即重新比对重复办件；申请人不能确认自己的申请。',
];
const acts: RecordActs<IdentityLinkRowFragment, AdvanceIdentityLinksMutation> = {
  document: AdvanceIdentityLinksDocument,
  outcome: (data) => data.advanceIdentityLinks,
  name: (row) => row.nameMasked,
  about: (row) => `${row.formerIdMasked} → ${row.keptIdMasked}`,
  facts: (row) => [`${row.operatorName}：${row.reasonText}`],
  consequences: {
    approve: ['原号码的办件归入现号码名下，今后用原号码申请的也归为同一人。', '立即重新比对重复办件。确认后不能撤销。'],
    reject: ['两个号码仍是两个人，办件不变。'],
  },
};
const columns: readonly DataColumn<IdentityLinkRowFragment>[] = [
  {
    key: 'no',
    title: '编号与姓名',
    fixed: true,
    render: (row) => (
      <>
        <div className="yjs-quiet">{row.linkNo}</div>
        <div>{row.nameMasked}</div>
      </>
    ),
  },
  {
    key: 'numbers',
    title: '原号码与现号码',
    fixed: true,
    render: (row) => (
      <>
        <div className="yjs-quiet">原 {row.formerIdMasked}</div>
        <div>现 {row.keptIdMasked}</div>
      </>
    ),
  },
  {
    key: 'reason',
    title: '理由与依据',
    render: (row) => (
      <div className="staff-words">
        {row.reasonText}
        <div>
          <Link to={`/duplicates/${row.hitId}`}>两件对比</Link>
        </div>
      </div>
    ),
  },
  askedColumn(),
  stateColumn(approvalTones),
  dueColumn('确认时限'),
  verdictColumn('确认'),
];

/** 身份关联 (01 §4.8): what waits for the second person, and what was decided. */
export default function LinkList() {
  return (
    <FlowList
      id="identity-links"
      title="身份关联"
      help={help}
      recordType="identityLink"
      words={words}
      document={IdentityLinksDocument}
      connection={(data) => data.identityLinks}
      columns={columns}
      empty={{ title: '没有身份关联申请', hint: '在身份证号码不同的重复办件的对比页上，可以申请关联。' }}
      acts={acts}
    />
  );
}
