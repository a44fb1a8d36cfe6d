import { type DataColumn, formatDateTime } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { ProposalRowFragment, TrainingProposalSortField } from '../../../generated/graphql.ts';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { ProposalsDocument } from './proposals.graphql.ts';
import { kindWords, proposalActs, stateTones, stateWords, targetRoutes } from './words.ts';

const help = [
  '区和市服务中心在机构、项目页面提出暂停或剔除的建议，由市局决定；采纳后立即执行。',
  '剔除须逐件决定并上传依据文件。',
];

const columns: DataColumn<ProposalRowFragment, TrainingProposalSortField>[] = [
  {
    key: 'no',
    title: '建议编号',
    sortField: 'NO',
    fixed: true,
    render: (row) => <Link to={`/training/proposals/${row.id}`}>{row.proposalNo}</Link>,
  },
  { key: 'kind', title: '建议', render: (row) => kindWords[row.kind] },
  {
    key: 'target',
    title: '对象',
    wrap: true,
    sortField: 'TARGET',
    render: (row) => <Link to={`${targetRoutes[row.targetType]}/${row.targetId}`}>{row.targetName}</Link>,
  },
  stateColumn(stateTones),
  { key: 'proposer', title: '建议单位', wrap: true, sortField: 'PROPOSER', render: (row) => row.proposerOrg },
  { key: 'reason', title: '理由', wrap: true, render: (row) => row.reason },
  { key: 'at', title: '提出时间', sortField: 'PROPOSED', render: (row) => formatDateTime(row.proposedAt) },
];

/** 处置建议 to the city (T14-4, T14-6, T15-4, T15-5). */
export default function ProposalList() {
  return (
    <FlowList
      id="training.proposals"
      title="处置建议"
      help={help}
      recordType="trainingProposal"
      words={stateWords}
      document={ProposalsDocument}
      connection={(data) => data.trainingProposals}
      acts={proposalActs}
      exportAs={{ permission: 'training.proposal:view', url: '/exports/training-proposals.xlsx' }}
      savedViews
      columns={columns}
      empty={{ title: '没有处置建议', hint: '区或市服务中心在机构、项目页面提出后出现在这里。' }}
    />
  );
}
