import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { takeList } from './take-list.ts';

@InputType({ description: '名单的一行对应的人员' })
class EmployerListChoice {
  @Field(() => Int, { description: '文件中的行号' })
  row!: number;
  @Field(() => ID, { description: '跟踪计划的标识' })
  planId!: string;
}

/** The second step of 导入单位用工名单 (01 §14.6). */
@Resolver()
export class FollowUpImportResolver {
  @Allow('followup:import')
  @Mutation(() => Int, { description: '确认导入: the rows of a previewed list that were chosen; how many were taken' })
  takeEmployerList(
    @Ctx() ctx: Context,
    @Arg('importId', () => ID, { description: '匹配结果的标识' }) importId: string,
    @Arg('choices', () => [EmployerListChoice], { description: '选定的行' }) choices: EmployerListChoice[],
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<number> {
    return takeList(ctx, importId, choices, requestId);
  }
}
