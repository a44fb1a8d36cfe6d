import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { SavedViewType } from './saved-view.type.ts';
import { deleteView, findSavedViews, saveView } from './saved-views.ts';

@Resolver()
export class SavedViewResolver {
  @SignedIn()
  @Query(() => [SavedViewType], { description: '本人在某页面保存的视图' })
  savedViews(
    @Context() ctx: Ctx,
    @Arg('page', () => String, { description: '所属页面' }) page: string,
  ): Promise<SavedViewType[]> {
    return findSavedViews(ctx, page);
  }

  @SignedIn()
  @Mutation(() => SavedViewType, { description: '保存视图；同名则覆盖' })
  saveView(
    @Context() ctx: Ctx,
    @Arg('page', () => String, { description: '所属页面' }) page: string,
    @Arg('name', () => String, { description: '视图名称' }) name: string,
    @Arg('query', () => String, { description: '页面地址中的查询串' }) query: string,
  ): Promise<SavedViewType> {
    return saveView(ctx, { page, name, query });
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: '删除本人的视图' })
  deleteView(@Context() ctx: Ctx, @Arg('id', () => ID, { description: '视图的标识' }) id: string): Promise<boolean> {
    return deleteView(ctx, id);
  }
}
