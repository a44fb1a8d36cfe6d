import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../kernel/index.ts';
import { SavedViewType } from './saved-view.type.ts';
import { deleteView, findSavedViews, saveView } from './saved-views.ts';

@Resolver()
export class SavedViewResolver {
  @SignedIn()
  @Query(() => [SavedViewType], { description: '本人在某页面保存的视图' })
  savedViews(@Context() ctx: Ctx, @Arg('page', () => String) page: string): Promise<SavedViewType[]> {
    return findSavedViews(ctx, page);
  }

  @SignedIn()
  @Mutation(() => SavedViewType, { description: '保存视图；同名则覆盖' })
  saveView(
    @Context() ctx: Ctx,
    @Arg('page', () => String) page: string,
    @Arg('name', () => String) name: string,
    @Arg('query', () => String) query: string,
  ): Promise<SavedViewType> {
    return saveView(ctx, { page, name, query });
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: '删除本人的视图' })
  deleteView(@Context() ctx: Ctx, @Arg('id', () => ID) id: string): Promise<boolean> {
    return deleteView(ctx, id);
  }
}
