import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { FeedbackDepartmentEnum, FeedbackStateEnum, FeedbackTypeEnum } from './feedback.enums.ts';
import type { FeedbackFilter } from './lists/feedback-filter.ts';
import type { FeedbackDepartment, FeedbackState, FeedbackType } from './words.ts';

export const FeedbackVerdictEnum = titledEnum('FeedbackVerdict', 'How a message is closed without moving the case', {
  UNRELATED: '与本平台无关',
  SETTLED: '核实完毕',
});
export type FeedbackVerdict = keyof typeof FeedbackVerdictEnum;

@InputType('FeedbackFilter', { description: 'What narrows 反馈信息' })
export class FeedbackFilterInput implements FeedbackFilter {
  @Field(() => String, { nullable: true, description: 'beginning of a business number, an ID number, or a message id' })
  search?: string | null;
  @Field(() => [FeedbackDepartmentEnum], { nullable: true, description: '部门' })
  department?: FeedbackDepartment[] | null;
  @Field(() => [FeedbackTypeEnum], { nullable: true, description: '反馈类型' })
  feedbackType?: FeedbackType[] | null;
  @Field(() => [FeedbackStateEnum], {
    nullable: true,
    description: '处理状态; copies only when DUPLICATE is asked for',
  })
  state?: FeedbackState[] | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '接收时间 from this day' })
  receivedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '接收时间 to this day, included' })
  receivedTo?: string | null;
  @Field(() => Boolean, { nullable: true, description: '只看未读' })
  unreadOnly?: boolean | null;
}

@InputType('FeedbackRef', { description: 'A message in the version that the caller saw' })
export class FeedbackRefInput {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => Int, { description: 'version' })
  version!: number;
}
