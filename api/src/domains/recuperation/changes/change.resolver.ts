import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { RIGHTS } from '../permissions.ts';
import { beginChange, confirmSubstitute, editChange } from './begin-change.ts';
import { changeForm, recupChange } from './change.record.ts';
import { screenSubstitute } from './screen-substitute.ts';

const FILES = { description: '附件' };

/** What begins a 替换/取消, beside the acts of its flow (03 §30.3). */
@Resolver()
export class ChangeResolver {
  @Allow(RIGHTS.change)
  @Mutation(() => recupChange.classes.Node, { description: '发起替换/取消; the original is locked (变更中)' })
  async beginRecupChange(
    @Ctx() ctx: Context,
    @Arg('input', () => changeForm.Input, { description: '填写的内容' }) input: object,
    @Arg('attachmentIds', () => [ID], FILES) attachmentIds: string[],
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    const id = await beginChange(ctx, input as Parameters<typeof changeForm.read>[1], attachmentIds, requestId);
    return recupChange.open(ctx, id);
  }

  @Allow(RIGHTS.change)
  @Mutation(() => recupChange.classes.Node, { description: '修改 a 替换/取消 that was not sent or was returned' })
  async editRecupChange(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '替换/取消的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => changeForm.Input, { description: '填写的内容' }) input: object,
    @Arg('attachmentIds', () => [ID], FILES) attachmentIds: string[],
  ): Promise<object> {
    await editChange(ctx, id, version, input as Parameters<typeof changeForm.read>[1], attachmentIds);
    return recupChange.open(ctx, id);
  }

  @Allow(RIGHTS.change)
  @Mutation(() => recupNomination.classes.Node, {
    description: '重新筛选 a cadre of the institution outside the last run: the last of those who wait (§30.3)',
  })
  async screenRecupSubstitute(
    @Ctx() ctx: Context,
    @Arg('originalId', () => ID, { description: '要替换的疗养人员' }) originalId: string,
    @Arg('cadreUid', () => String, { description: '军休干部的人员编号' }) cadreUid: string,
  ): Promise<object> {
    return recupNomination.open(ctx, await screenSubstitute(ctx, originalId, cadreUid));
  }

  @Allow(RIGHTS.change)
  @Mutation(() => recupChange.classes.Node, { description: '登记替换人员的确认, on behalf, with evidence' })
  async confirmRecupSubstitute(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '替换/取消的标识' }) id: string,
    @Arg('attachmentIds', () => [ID], FILES) attachmentIds: string[],
  ): Promise<object> {
    await confirmSubstitute(ctx, id, attachmentIds);
    return recupChange.open(ctx, id);
  }
}
