import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CollectionItemInput, CollectionItemType } from './collection.type.ts';
import { listItems, saveItem } from './store.ts';

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
