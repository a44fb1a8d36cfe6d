import { sql } from '../../../database/sql.ts';
import { sortable } from '../../../platform/lists/index.ts';

/** The columns that 处置建议 can be sorted by. */
export const proposalSort = sortable('TrainingProposal', 't.id', {
  NO: { title: '建议编号', kind: 'text', by: sql`t.proposal_no` },
  TARGET: { title: '对象', kind: 'name', by: sql`t.target_name` },
  PROPOSER: { title: '建议单位', kind: 'name', by: sql`t.proposer_org` },
  PROPOSED: { title: '提出时间', kind: 'moment', by: sql`t.created_at` },
});
