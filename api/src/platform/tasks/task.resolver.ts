import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { TaskAreaCountType, TaskBucket, TaskConnection, TaskCountType } from './task.type.ts';
import { countTaskAreas } from './task-areas.ts';
import { countTasks, listTasks } from './task-list.ts';

@Resolver()
export class TaskResolver {
  @SignedIn()
  @Query(() => TaskConnection, { description: 'To-dos of the caller’s roles in the caller’s organisation' })
  tasks(
    @Ctx() ctx: Context,
    @Arg('bucket', () => TaskBucket, { nullable: true, description: '只要该类待办；缺省为全部' }) bucket?: TaskBucket,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listTasks(ctx, bucket ?? TaskBucket.ALL, { first, after });
  }

  @SignedIn()
  @Query(() => [TaskCountType], { description: '本人各类待办的数量' })
  taskCounts(@Ctx() ctx: Context) {
    return countTasks(ctx);
  }

  @SignedIn()
  @Query(() => [TaskAreaCountType], { description: '本人各业务域的待办数量，没有待办的业务域不在其中' })
  taskAreas(@Ctx() ctx: Context) {
    return countTaskAreas(ctx);
  }
}
