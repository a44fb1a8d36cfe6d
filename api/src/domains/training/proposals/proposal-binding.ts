import { rows, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import {
  type ActInput,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { untilLater } from '../institutions/index.ts';
import { ownOrg } from '../own-org.ts';
import { applyProposalEffects } from './proposal-effects.ts';

interface ProposalFacts extends Readonly<Record<string, unknown>> {
  kind: string;
  targetType: string;
  targetState: string;
  today: string;
  /** It was made by the organisation that the caller acts for. */
  own: boolean;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ProposalFacts>> {
  const org = ownOrg(ctx);
  const found = await rows<ProposalFacts & { id: string }>(
    ctx,
    sql`select t.id, t.kind, t.target_type as "targetType", coalesce(p.state, i.state) as "targetState",
          t.proposer_org_id is not distinct from ${org}::uuid as own
        from training_proposal t left join training_institution i on t.target_type = 'INSTITUTION' and i.id = t.target_id
        left join training_project p on t.target_type = 'PROJECT' and p.id = t.target_id
       where t.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const today = localDateOf(ctx.app.clock.now());
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, today } as ProposalFacts]));
}

/** A removal rests on a document (T14-6, T15-5); the suspension of an institution may have an end (T14-4). */
function inputRule(
  action: string,
  { kind, targetType, today }: ProposalFacts,
  { attachmentIds, until }: ActInput,
): GuardAnswer {
  if (action !== 'adopt') return true;
  if (until && (kind !== 'SUSPEND' || targetType !== 'INSTITUTION'))
    return { code: 'BAD_INPUT', message: '只有暂停机构可以设定期限' };
  if (kind !== 'REMOVE' || attachmentIds?.length) return untilLater(until, today);
  return { code: targetType === 'PROJECT' ? 'E-1501' : 'E-1409', message: '请上传剔除依据文件' };
}

function stillPossible({ kind, targetState }: ProposalFacts): GuardAnswer {
  const states = kind === 'SUSPEND' ? ['IN_LIBRARY'] : ['IN_LIBRARY', 'SUSPENDED'];
  return states.includes(targetState) || { code: 'E-1417', message: '机构或项目的状态已变化，不能再执行该建议' };
}

const ownProposal = ({ own }: ProposalFacts): GuardAnswer =>
  own || { code: 'FORBIDDEN', message: '只能撤回本单位提出的建议' };

/** What the flow of 处置建议 asks and brings about. */
export const proposalBinding: Partial<RecordBinding> = {
  takesFiles: ['adopt'],
  takesUntil: ['adopt'],
  ...judgedBy<ProposalFacts>({ guards: { stillPossible, ownProposal }, inputRule, loadFacts }),
  onChange: applyProposalEffects,
};
