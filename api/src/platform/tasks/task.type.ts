import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { RemainingType } from '../flow/flow.type.ts';

export const TaskBucket = titledEnum('TaskBucket', 'To-dos by urgency: past due, due today, within seven days, later', {
  OVERDUE: '已超期',
  TODAY: '今日到期',
  WEEK: '七日内到期',
  LATER: '以后到期',
  ALL: '全部',
});
export type TaskBucket = keyof typeof TaskBucket;

@ObjectType('Task', { simpleResolvers: true, description: '待办: closes by the act itself' })
export class TaskType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: '待办事项' })
  title!: string;
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;
  @Field(() => ID, { description: '业务记录的标识' })
  recordId!: string;
  @Field(() => String, { description: '业务编号' })
  recordTitle!: string;
  @Field(() => String, { description: 'whom it is about, masked' })
  subject!: string;
  @Field(() => String, { description: 'route inside the console' })
  link!: string;
  @Field(() => DateTimeScalar, { description: '生成时间' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近的到期时间；计时停止或无时限时为空' })
  dueAt?: Date | null;
  @Field(() => RemainingType, { description: '距最近时限还有多久' })
  remaining!: RemainingType;
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
}

@ObjectType('TaskCount', { simpleResolvers: true, description: '某类待办的数量' })
export class TaskCountType {
  @Field(() => TaskBucket, { description: '按紧急程度的分类' })
  bucket!: TaskBucket;
  @Field(() => Int, { description: '数量' })
  count!: number;
}

@ObjectType('TaskAreaCount', { simpleResolvers: true, description: '某业务域的待办数量' })
export class TaskAreaCountType {
  @Field(() => String, { description: 'key of the area, as in `Session.areas`' })
  area!: string;
  @Field(() => Int, { description: '数量' })
  count!: number;
}

export const TaskConnection = connectionOf('Task', () => TaskType);
