import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { subsidyStandard } from './standard.record.ts';
import { copyStandards, reviseStandard } from './write-standard.ts';

const { Node } = subsidyStandard.classes;

/** 复制 and 更正 of what was published (02 §18.4, BR26-4). */
@Resolver()
export class SubsidyStandardResolver {
  @Allow('training.standard:manage')
  @Mutation(() => [Node], { description: '复制为下一期: drafts with both days a year later' })
  async copySubsidyStandards(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '要复制的标准, 200 at most' }) ids: string[],
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object[]> {
    if (ids.length === 0 || ids.length > 200) throw badInput([{ path: 'ids', message: '请选择1至200项标准' }]);
    const made = await copyStandards(ctx, ids, requestId);
    return Promise.all(made.map((id) => subsidyStandard.open(ctx, id)));
  }

  @Allow('training.standard:manage')
  @Mutation(() => Node, { description: '更正已发布的标准: a draft that takes its place once it is confirmed' })
  async reviseSubsidyStandard(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '标准的标识' }) id: string,
    @Arg('reason', () => String, { description: '更正原因，5至500个字' }) reason: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    return subsidyStandard.open(ctx, await reviseStandard(ctx, id, reason, requestId));
  }
}
