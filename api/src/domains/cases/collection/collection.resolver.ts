import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CollectionItemInput, CollectionItemType } from './collection.type.ts';
import { listItems, saveItem } from './store.ts';
import { uploadLimits } from './uploads/limits.ts';
import { UploadLimitsType } from './uploads/limits.type.ts';

/** 材料采集项 (R9.5, R9.6). */
@Resolver()
export class CollectionResolver {
  @Allow('collection:view')
  @Query(() => [CollectionItemType], { description: 'Items of a matter, or of all, by code' })
  collectionItems(
    @Ctx() ctx: Context,
    @Arg('matterCode', () => String, { nullable: true, description: 'all unless said' }) matterCode?: string,
  ) {
    return listItems(ctx, matterCode);
  }

  @Allow('case:register')
  @Query(() => [UploadLimitsType], { description: 'What uploads of the materials may be, in the order asked' })
  async uploadLimits(
    @Ctx() ctx: Context,
    @Arg('materialCodes', () => [String], { description: '材料代码' }) materialCodes: string[],
  ): Promise<UploadLimitsType[]> {
    const limits = await uploadLimits(ctx, [...new Set(materialCodes)]);
    return [...limits].map(([materialCode, of]) => ({ materialCode, ...of }));
  }

  @Allow('collection:manage')
  @Mutation(() => CollectionItemType, {
    description: 'A new item, or another version of one; holds for what arrives from then on',
  })
  saveCollectionItem(
    @Ctx() ctx: Context,
    @Arg('input', () => CollectionItemInput, { description: 'the item' }) input: CollectionItemInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return saveItem(ctx, { ...input, requestId });
  }
}
