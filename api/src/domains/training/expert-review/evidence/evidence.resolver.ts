import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { AttachmentType } from '../../../../platform/files/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ReviewBatchType } from '../batches/batch.type.ts';
import { getBatch } from '../batches/find-batches.ts';
import { addEvidence, type EvidenceKind, ReviewEvidenceKind, readEvidence } from './evidence.ts';

/** 现场评审材料 of a batch: what a meeting leaves on paper. */
@Resolver(() => ReviewBatchType)
export class ReviewEvidenceResolver {
  @Allow('training.review:manage')
  @Mutation(() => ReviewBatchType, {
    description:
      '上传现场评审材料: the signed sheets of a meeting, its list of signatures, its minutes (02 §10.5, T17-8)',
  })
  async addReviewEvidence(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the batch' }) id: string,
    @Arg('kind', () => ReviewEvidenceKind, { description: 'what the files are' }) kind: EvidenceKind,
    @Arg('fileIds', () => [ID], { description: 'uploaded files, 1 to 20' }) fileIds: string[],
  ) {
    await addEvidence(ctx, { id, kind, fileIds });
    return getBatch(ctx, id);
  }

  @FieldResolver(() => [AttachmentType], {
    description: '现场评审材料; for who reads experts and their scores, empty for others',
  })
  evidence(@Root() batch: ReviewBatchType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'review.evidence',
      (ids) => readEvidence(ctx, ids),
      () => [],
    ).load(batch.id);
  }
}
