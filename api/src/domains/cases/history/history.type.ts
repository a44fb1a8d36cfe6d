import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { SortDirection } from '../../../graphql/sort-input.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { FlowEventType } from '../../../platform/flow/index.ts';
import { CaseStatus } from '../case.type.ts';

export const HistoryActor = titledEnum('HistoryActor', 'Whose step it was', {
  USER: '工作人员',
  SYSTEM: '系统',
  EXTERNAL: '部门',
});
export const HistoryRecord = titledEnum('HistoryRecord', 'What the history is of', {
  CASE: '主办件及其全部子办件',
  SUB_CASE: '一个子办件',
});

@InputType('HistoryFilter', { description: '历史状态查询的条件; what is absent does not narrow' })
export class HistoryFilterInput {
  @Field(() => [CaseStatus], { nullable: true, description: '进入的环节，任一即可' })
  stages?: string[] | null;
  @Field(() => [HistoryActor], { nullable: true, description: '操作来源，任一即可' })
  actors?: string[] | null;
  @Field(() => String, { nullable: true, description: '操作人姓名的一部分' })
  actorName?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发生日期起' })
  from?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '发生日期止（含）' })
  to?: string | null;
  @Field(() => SortDirection, { nullable: true, description: 'newest first unless said' })
  direction?: string | null;
}

@ObjectType('HistoryEntry', { simpleResolvers: true, description: 'One step of 历史状态, with what followed of it' })
export class HistoryEntryType {
  @Field(() => ID, { description: 'the step' })
  id!: string;
  @Field(() => FlowEventType, { description: '该步' })
  event!: FlowEventType;
  @Field(() => String, { description: '操作来源：工作人员、系统、部门' })
  sourceTitle!: string;
  @Field(() => String, { nullable: true, description: '操作人账号, masked' })
  actorAccount?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'working hours spent in the stage that it left; null for steps that leave none',
  })
  hours?: number | null;
  @Field(() => [String], { description: 'names of the files that came with it' })
  files!: string[];
  @Field(() => String, {
    nullable: true,
    description: '推送结果：已同步、推送中、推送失败; null where nothing was pushed',
  })
  pushTitle?: string | null;
}
