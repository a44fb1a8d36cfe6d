import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { ReviewPreviewType } from './preview.type.ts';
import { previewProject } from './preview-project.ts';

/** 预览 of a batch for who configures it (SC17-2). */
@Resolver()
export class ReviewPreviewResolver {
  @Allow('training.review:manage')
  @Query(() => ReviewPreviewType, {
    description: '预览: what experts will see of one project of the batch, part by part (SC17-2)',
  })
  reviewPreview(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the batch' }) id: string,
    @Arg('batchProjectId', () => ID, { description: 'its project' }) batchProjectId: string,
  ): Promise<ReviewPreviewType> {
    return previewProject(ctx, id, batchProjectId);
  }
}
