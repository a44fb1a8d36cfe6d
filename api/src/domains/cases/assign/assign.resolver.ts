import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { CaseAssigneeType } from './assign.type.ts';
import { listAssignees } from './find-assignees.ts';

@Resolver()
export class AssignResolver {
  @Allow('case:assign')
  @Query(() => [CaseAssigneeType], {
    description: 'Clerks of a centre to whom its cases may be assigned, the least busy first',
  })
  caseAssignees(
    @Ctx() ctx: Context,
    @Arg('orgId', () => ID, { nullable: true, description: '服务中心；缺省为本单位' }) orgId?: string,
  ): Promise<CaseAssigneeType[]> {
    return listAssignees(ctx, orgId);
  }
}
