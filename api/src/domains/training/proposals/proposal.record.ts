import { defineRecord, defineTable, readFrom } from '../../../platform/records/index.ts';
import { targetColumn } from '../marks/index.ts';
import { LIBRARY_MENU } from '../menu.ts';
import { kindColumn } from './kinds.ts';
import { proposalFlow } from './proposal.flow.ts';
import { PROPOSAL } from './record-type.ts';

const proposalTable = defineTable({
  name: 'training_proposal',
  flow: true,
  columns: {
    proposal_no: { kind: 'text', max: 32, unique: true, title: '建议编号' },
    kind: { ...kindColumn, max: 10, title: '建议', doc: '暂停、剔除' },
    target_type: { ...targetColumn, max: 20, title: '对象类别' },
    target_id: { kind: 'link', title: '对象', doc: '机构或项目的标识' },
    target_name: { kind: 'text', max: 100, title: '对象' },
    reason: { kind: 'text', max: 500, title: '理由' },
    proposer_org: { kind: 'text', max: 80, title: '建议单位' },
    created_at: { kind: 'moment', as: 'proposedAt', title: '提出时间' },
  },
});

/** 处置建议 (T14-4, T14-6, T15-4, T15-5). */
export const proposal = defineRecord(readFrom(proposalTable, 't'), {
  name: 'TrainingProposal',
  plural: 'trainingProposals',
  type: PROPOSAL,
  title: '处置建议',
  unit: '件',
  doc: '处置建议 (T14-4, T14-6, T15-4, T15-5)',
  docs: {
    list: '处置建议 of the caller’s scope, newest first unless sorted',
    one: 'One 处置建议',
    filter: '处置建议 to show; what is absent does not narrow',
    act: '采纳并执行, 不采纳, 撤回建议',
  },
  flow: proposalFlow,
  permission: 'training.proposal:view',
  number: 'proposal_no',
  subject: 'target_name',
  files: '证明材料',
  filters: {
    states: { kind: 'states', label: '状态', url: 'state' },
    targetId: { kind: 'equals', id: true, label: '对象', column: 't.target_id', hidden: true, url: 'target' },
  },
  sorts: {
    NO: { title: '建议编号', kind: 'text', column: 't.proposal_no' },
    TARGET: { title: '对象', kind: 'name', column: 't.target_name' },
    PROPOSER: { title: '建议单位', kind: 'name', column: 't.proposer_org' },
    PROPOSED: { title: '提出时间', kind: 'moment', column: 't.created_at' },
  },
  export: {
    permission: 'training.proposal:view',
    kind: 'training-proposals',
    audit: 'training.proposal.export',
    columns: [
      ['proposalNo', 22],
      'kindTitle',
      'targetTypeTitle',
      ['targetName', 32],
      ['proposerOrg', 28],
      ['reason', 40],
      ['proposedAt', 18],
      ['stateTitle', 14],
    ],
  },
  page: {
    route: '/training/proposals',
    icon: 'AuditOutlined',
    group: LIBRARY_MENU,
    order: 64,
    columns: [
      { name: 'proposalNo', key: true },
      'kindTitle',
      { name: 'targetName', wide: true },
      { name: 'stateTitle', key: true },
      'proposerOrg',
      { name: 'reason', wide: true },
      'proposedAt',
    ],
    facts: ['targetName', 'proposerOrg', { name: 'reason', wide: true }],
    also: ['kind', 'targetType', 'targetId'],
  },
});
