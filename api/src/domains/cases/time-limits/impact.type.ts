import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('TimeLimitImpactGroup', { simpleResolvers: true, description: 'Records of one district or matter' })
export class TimeLimitImpactGroupType {
  @Field(() => String, { description: '区或事项' })
  title!: string;
  @Field(() => Int, { description: '办件数' })
  records!: number;
}

@ObjectType('TimeLimitMove', { simpleResolvers: true, description: 'One running deadline that a recount would change' })
export class TimeLimitMoveType {
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;
  @Field(() => ID, { description: '业务记录的标识' })
  recordId!: string;
  @Field(() => String, { description: 'business number of the record' })
  title!: string;
  @Field(() => String, { description: '事项' })
  matter!: string;
  @Field(() => String, { description: 'which limit, such as 承诺时限' })
  limit!: string;
  @Field(() => String, { description: '现在的时限' })
  limitBefore!: string;
  @Field(() => String, { description: '重算后的时限' })
  limitAfter!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '现在的到期时间；暂停计时的没有' })
  dueBefore!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '重算后的到期时间' })
  dueAfter!: Date | null;
}

@ObjectType('TimeLimitImpact', { simpleResolvers: true, description: 'What 立即重算 by a version would do (01 §6.11)' })
export class TimeLimitImpactType {
  @Field(() => Int, { description: 'clocks whose limit would change' })
  deadlines!: number;
  @Field(() => Int, { description: 'records they belong to' })
  records!: number;
  @Field(() => Int, { description: '其中暂停计时的时限数' })
  paused!: number;
  @Field(() => Int, { description: '推后的时限数' })
  later!: number;
  @Field(() => Int, { description: '提前的时限数' })
  earlier!: number;
  @Field(() => Int, { description: 'clocks that would be overdue and are not now' })
  overdue!: number;
  @Field(() => Int, { description: 'clocks that would come into a higher level of warning without being overdue' })
  warned!: number;
  @Field(() => Boolean, { description: 'the numbers are a lower bound' })
  capped!: boolean;
  @Field(() => [TimeLimitImpactGroupType], { description: '按区，多的在前' })
  districts!: TimeLimitImpactGroupType[];
  @Field(() => [TimeLimitImpactGroupType], { description: '按事项，多的在前' })
  matters!: TimeLimitImpactGroupType[];
  @Field(() => [TimeLimitMoveType], { description: 'the 50 nearest' })
  moves!: TimeLimitMoveType[];
}
