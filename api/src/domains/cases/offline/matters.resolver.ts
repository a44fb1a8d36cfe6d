import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { SubCaseType } from '../case.type.ts';
import { type MatterMode, SubCaseMode } from '../matters/index.ts';
import { MatterItemConnection } from './items/item.type.ts';
import { MatterItemFilterInput } from './items/item-filter.ts';
import { listItems } from './items/list-items.ts';
import { MatterCategoryType } from './matters/category.type.ts';
import { changeMode } from './matters/change-mode.ts';
import { changeWindow, MatterWindowInput } from './matters/change-window.ts';
import { listCategories } from './matters/list-categories.ts';
import { MatterWindowType } from './matters/matter-window.type.ts';
import { windowsOfSubCases } from './matters/windows.ts';

/** 线下事项 (R3.1): the tree of matters, their windows, and the list of what is handled. */
@Resolver(() => SubCaseType)
export class OfflineMattersResolver {
  @Allow('case:view', 'matter:mode')
  @Query(() => [MatterCategoryType], {
    description: '事项分类 with its matters and their open sub-cases in the caller’s scope',
  })
  matterCategories(@Ctx() ctx: Context) {
    return listCategories(ctx);
  }

  @Allow('case:view')
  @Query(() => MatterItemConnection, { description: '事项列表 of the caller’s scope, newest first' })
  matterItems(
    @Ctx() ctx: Context,
    @Arg('filter', () => MatterItemFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: MatterItemFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listItems(ctx, filter ?? {}, { first, after });
  }

  @Allow('matter:mode')
  @Mutation(() => [MatterCategoryType], {
    description: 'Sets 办理方式 of a matter; category and open sub-cases follow',
  })
  async setMatterMode(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: '事项代码' }) code: string,
    @Arg('mode', () => SubCaseMode, { description: '办理方式' }) mode: MatterMode,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    await changeMode(ctx, { code, mode, version, reason });
    return listCategories(ctx);
  }

  @Allow('matter:window')
  @Mutation(() => [MatterCategoryType], { description: 'Enters or changes where a matter is handled offline' })
  async setMatterWindow(
    @Ctx() ctx: Context,
    @Arg('input', () => MatterWindowInput, { description: 'matter, region, place' }) input: MatterWindowInput,
  ) {
    await changeWindow(ctx, input);
    return listCategories(ctx);
  }

  @FieldResolver(() => MatterWindowType, {
    nullable: true,
    description: '线下窗口; null where it is not handled offline',
  })
  window(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<MatterWindowType | null> | null {
    if (record.mode !== 'OFFLINE') return null;
    return loaderOf<MatterWindowType | null>(
      ctx,
      'subCase.windows',
      (ids) => windowsOfSubCases(ctx, ids),
      () => null,
    ).load(record.id);
  }
}
