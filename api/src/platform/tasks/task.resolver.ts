import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { TaskBucket, TaskConnection, TaskCountType } from './task.type.ts';
import { countTasks, listTasks } from './task-list.ts';

@Resolver()
export class TaskResolver {
  @SignedIn()
  @Query(() => TaskConnection, { description: 'To-dos of the caller’s roles in the caller’s organisation' })
  tasks(
    @Ctx() ctx: Context,
    @Arg('bucket', () => TaskBucket, { nullable: true }) bucket?: TaskBucket,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listTasks(ctx, bucket ?? TaskBucket.ALL, { first, after });
  }

  @SignedIn()
  @Query(() => [TaskCountType])
  taskCounts(@Ctx() ctx: Context) {
    return countTasks(ctx);
  }
}
