import type { NotNull } from 'kysely';
import { anyOf, tables } from '../../../database/tables.ts';
import { advanceOne, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { lockTargets, raiseMarks } from '../marks/index.ts';
import { KIND_WORDS, type ProposalKind } from './kinds.ts';
import { PROPOSAL } from './record-type.ts';

interface Proposed {
  id: string;
  kind: ProposalKind;
  targetType: 'INSTITUTION' | 'PROJECT';
  targetId: string;
  targetName: string;
  markKind: string | null;
  reason: string;
  proposedById: string;
}

const RESULTS: Readonly<Record<string, string>> = { adopt: '已采纳', decline: '未采纳' };

/** An adopted proposal is carried out by whoever adopts it, with all that follows from the step itself; the proposer hears of the result. */
export async function applyProposalEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const found = await tables(tx)
    .selectFrom('training_proposal')
    .select([
      'id',
      'kind',
      'target_type as targetType',
      'target_id as targetId',
      'target_name as targetName',
      'mark_kind as markKind',
      'reason',
      'submitted_by_id as proposedById',
    ])
    .$narrowType<{ kind: ProposalKind; targetType: 'INSTITUTION' | 'PROJECT'; proposedById: NotNull }>()
    .where('id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const byId = new Map(found.map((one) => [one.id, one]));
  const notices: Notice[] = [];
  for (const { row, action, input } of changes) {
    const one = byId.get(row.id);
    const 结果 = RESULTS[action];
    if (!one || !结果) continue;
    if (action === 'adopt' && one.markKind) await mark(tx, one, one.markKind);
    else if (action === 'adopt')
      await advanceOne(tx, {
        type: one.targetType === 'PROJECT' ? 'trainingProject' : 'trainingInstitution',
        action: one.kind === 'REMOVE' ? 'remove' : 'suspend',
        rows: [{ id: one.targetId }],
        // Only a removal takes files, only a suspension has an end.
        input: {
          reasonText: input.reasonText,
          ...(one.kind === 'REMOVE'
            ? { attachmentIds: input.attachmentIds }
            : { until: input.until, note: input.note }),
        },
      });
    notices.push({
      template: 'N236',
      receivers: [{ userId: one.proposedById }],
      variables: {
        处置: KIND_WORDS[one.kind],
        结果,
        对象: one.targetName,
        编号: row.title,
        意见: input.reasonText ?? '',
      },
      record: { type: PROPOSAL, id: row.id, orgId: row.orgId, title: row.title },
    });
  }
  await sendNotices(tx, notices);
}

/** The lightest level: whoever adopts it may raise it to more by hand. */
async function mark(tx: Ctx, { targetType, targetId, reason, id }: Proposed, kind: string): Promise<void> {
  const targets = await lockTargets(tx, targetType, [targetId]);
  await raiseMarks(
    tx,
    targetType,
    targets.map((target) => ({ target, kind, level: 'HINT', reason, effects: [], source: 'PROPOSAL', sourceId: id })),
  );
}
