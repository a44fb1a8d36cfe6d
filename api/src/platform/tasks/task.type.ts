import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { RemainingType } from '../flow/flow.type.ts';

export enum TaskBucket {
  OVERDUE = 'OVERDUE',
  TODAY = 'TODAY',
  WEEK = 'WEEK',
  LATER = 'LATER',
  ALL = 'ALL',
}
registerEnumType(TaskBucket, {
  name: 'TaskBucket',
  description: 'To-dos by urgency: past due, due today, within seven days, later',
});

@ObjectType('Task', { simpleResolvers: true, description: '待办: closes by the act itself' })
export class TaskType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  recordType!: string;
  @Field(() => ID)
  recordId!: string;
  @Field(() => String)
  recordTitle!: string;
  @Field(() => String, { description: 'whom it is about, masked' })
  subject!: string;
  @Field(() => String, { description: 'route inside the console' })
  link!: string;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  dueAt?: Date | null;
  @Field(() => RemainingType)
  remaining!: RemainingType;
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
}

@ObjectType('TaskCount', { simpleResolvers: true })
export class TaskCountType {
  @Field(() => TaskBucket)
  bucket!: TaskBucket;
  @Field(() => Int)
  count!: number;
}

export const TaskConnection = connectionOf('Task', () => TaskType);
