import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { keepMaterial, readLibrary, removeMaterial } from './keep-material.ts';
import { MaterialLibraryType } from './library.type.ts';

/** 材料库 of the citizen's pages and the mini-program; everything of the caller's own. */
@Resolver()
export class LibraryResolver {
  @Allow('intake:apply')
  @Query(() => MaterialLibraryType, { description: '材料库: the caller’s own materials' })
  materialLibrary(@Ctx() ctx: Context): Promise<MaterialLibraryType> {
    return readLibrary(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => MaterialLibraryType, {
    description: 'Keeps a file of an own draft or case; E-0809 where the library is full, NOT_FOUND for another’s file',
  })
  async keepMyMaterial(
    @Ctx() ctx: Context,
    @Arg('fileId', () => ID, { description: '文件的标识' }) fileId: string,
  ): Promise<MaterialLibraryType> {
    await keepMaterial(ctx, fileId);
    return readLibrary(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => MaterialLibraryType, { description: 'Takes a material out of the library; cases keep theirs' })
  async removeMyMaterial(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '材料库中一份材料的标识' }) id: string,
  ): Promise<MaterialLibraryType> {
    await removeMaterial(ctx, id);
    return readLibrary(ctx);
  }
}
