import { registerEnumType } from 'type-graphql';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, DomainError } from '../../../../platform/errors/index.ts';
import { type Attachment, attachFiles, listAttachments, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { lockBatch } from '../batches/lock-batch.ts';
import { readsExperts } from '../batches/review-reader.ts';
import { BATCH } from '../record-types.ts';

/** What a meeting leaves on paper (02 §10.5), and from which state of its batch on there is such a paper. */
const EVIDENCE = {
  SIGN_IN: { title: '专家签到表', from: ['MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'] },
  SIGNED_SHEETS: { title: '签字的专家打分表', from: ['SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'] },
  MINUTES: { title: '签字的评审会议纪要', from: ['CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'] },
  OTHER: {
    title: '其他材料',
    from: ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'],
  },
} as const satisfies Record<string, { title: string; from: readonly string[] }>;
export type EvidenceKind = keyof typeof EVIDENCE;

const KINDS = Object.keys(EVIDENCE) as EvidenceKind[];
export const ReviewEvidenceKind = Object.fromEntries(KINDS.map((kind) => [kind, kind])) as Record<
  EvidenceKind,
  EvidenceKind
>;
registerEnumType(ReviewEvidenceKind, {
  name: 'ReviewEvidenceKind',
  description: '现场评审材料 by what it is',
  valuesConfig: Object.fromEntries(KINDS.map((kind) => [kind, { description: EVIDENCE[kind].title }])),
});

/**
 * Keeps papers of a meeting with its batch, as evidence: nobody enters scores for an expert, what counts is what he has handed in himself (02 §10.5).
 *
 * @throws NOT_FOUND, E-1715 where the batch has not come so far, BAD_INPUT without files
 */
export async function addEvidence(
  ctx: Ctx,
  { id, kind, fileIds }: { id: string; kind: EvidenceKind; fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length === 0) throw badInput([{ path: 'fileIds', message: '请选择要上传的文件' }]);
  const { title, from } = EVIDENCE[kind];
  await transaction(ctx, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!(from as readonly string[]).includes(batch.state))
      throw new DomainError('E-1715', `评审批次的状态还不能上传${title}`);
    const items = uploads(fileIds, `REVIEW-${kind}`, title);
    await attachFiles(tx, { type: BATCH, id: batch.id }, items);
    await recordAudit(tx, {
      event: 'training.review.evidence',
      objectType: BATCH,
      objectId: batch.id,
      detail: { kind, files: fileIds.length },
    });
  });
}

/** The papers of batches; they name experts and scores, so that who does not read those has none (02 §1.4). */
export function readEvidence(
  ctx: Ctx,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  return readsExperts(ctx) ? listAttachments(ctx, BATCH, batchIds) : Promise.resolve(new Map());
}
