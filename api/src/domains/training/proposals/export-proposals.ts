import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { byStates, maskedList, type StateFilter } from '../../../platform/exports/index.ts';
import { proposalPages, proposalRows } from './find-proposals.ts';
import { KIND_WORDS } from './kinds.ts';
import { proposalFlow } from './proposal.flow.ts';
import type { ProposalType } from './proposal.type.ts';

const TARGET_WORDS = { INSTITUTION: '培训机构', PROJECT: '培训项目' } as const;
const wanted = ({ states }: StateFilter) => ({ states: [...states] });

/** 处置建议导出 (02 §2.9): the list under its filter. */
export const proposalsExport = maskedList<StateFilter, ProposalType>({
  kind: 'training-proposals',
  title: '培训处置建议',
  unit: '件',
  ...byStates(proposalFlow),
  permission: 'training.proposal:view',
  from: (ctx, filter) => proposalRows(ctx, wanted(filter)),
  columns: [
    { title: '建议编号', width: 22, value: (p) => p.proposalNo },
    { title: '建议', value: (p) => KIND_WORDS[p.kind] },
    { title: '对象类别', value: (p) => TARGET_WORDS[p.targetType] },
    { title: '对象', width: 32, value: (p) => p.targetName },
    { title: '建议单位', width: 28, value: (p) => p.proposerOrg },
    { title: '理由', width: 40, value: (p) => p.reason },
    { title: '提出时间', width: 18, value: (p) => formatDateTime(toDate(p.proposedAt)) },
    { title: '状态', width: 14, value: (p) => p.stateTitle },
  ],
  pages: (tx, filter) => proposalPages(tx, wanted(filter)),
  audit: { event: 'training.proposal.export', objectType: 'trainingProposal', detail: { kind: 'list' } },
});
