import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const JobOutcome = titledEnum('JobOutcome', 'What came of a run of a background job', {
  RUNNING: '运行中',
  DONE: '成功',
  FAILED: '失败',
});
export type JobOutcome = keyof typeof JobOutcome;

@ObjectType('JobCount', { simpleResolvers: true, description: 'A number of what a run has done' })
export class JobCountType {
  @Field(() => String, { description: 'what is counted: 提醒' })
  label!: string;
  @Field(() => Int, { description: 'how many' })
  count!: number;
}

@ObjectType('JobRun', { simpleResolvers: true, description: 'One run of a background job (02 §2.11)' })
export class JobRunType {
  @Field(() => ID, { description: 'the run' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'when it began' })
  startedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it ended; absent while it runs' })
  endedAt?: Date | null;
  @Field(() => JobOutcome, { description: 'what came of it' })
  outcome!: JobOutcome;
  @Field(() => String, { nullable: true, description: 'why it failed' })
  error?: string | null;
  @Field(() => [JobCountType], { description: 'what it has done, in numbers' })
  counts!: JobCountType[];
  @Field(() => String, { nullable: true, description: 'who started it by hand; absent for the schedule' })
  begunBy?: string | null;
}

@ObjectType('BackgroundJob', {
  simpleResolvers: true,
  description: '后台任务: a job that runs by a schedule (02 §2.11)',
})
export class BackgroundJobType {
  @Field(() => ID, { description: 'its name' })
  id!: string;
  @Field(() => String, { description: 'what it does' })
  title!: string;
  @Field(() => String, { description: 'when, in words' })
  schedule!: string;
  @Field(() => Boolean, { description: 'no run has ended well for longer than its schedule allows' })
  late!: boolean;
  @Field(() => JobRunType, { nullable: true, description: 'the latest run; none where it has never run' })
  latest?: JobRunType | null;
}
