import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/index.ts';
import { listJobs, listRuns } from './find-jobs.ts';
import { BackgroundJobType, JobRunType } from './job.type.ts';
import { startJob } from './start-job.ts';

@Resolver()
export class JobLogResolver {
  @Allow('sys.job:view')
  @Query(() => [BackgroundJobType], { description: '后台任务: every scheduled job, those that are late in front' })
  backgroundJobs(@Ctx() ctx: Context) {
    return listJobs(ctx);
  }

  @Allow('sys.job:view')
  @Query(() => [JobRunType], { description: 'The latest 50 runs of a job' })
  jobRuns(@Ctx() ctx: Context, @Arg('job', () => ID, { description: 'its name' }) job: string) {
    return listRuns(ctx, job);
  }

  @Allow('sys.job:start')
  @Mutation(() => Boolean, { description: '立即执行 of a scheduled job; it runs in the background' })
  async startBackgroundJob(@Ctx() ctx: Context, @Arg('job', () => ID, { description: 'its name' }) job: string) {
    await startJob(ctx, job);
    return true;
  }
}
