import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar, DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { formOf } from '../../../../platform/records/index.ts';
import { recordTable } from '../records/record-table.ts';
import { EMPLOYMENT_STATES, type EmploymentState } from '../words.ts';
import { type OwnFollowUp, readOwnFollowUp, setOwnCalls, updateOwn } from './own-follow-up.ts';

const StateEnum = titledEnum('EmploymentState', '就业状态', EMPLOYMENT_STATES);

/** What a person may say of himself by the citizen's pages and the mini-program. */
const ownForm = formOf(recordTable, 'MyEmploymentInput', '本人填写的就业情况', [
  'employment_state',
  'employer_name',
  'employer_uscc',
  'job_post',
  'started_on',
  'startup_name',
  'startup_founded',
  'school',
  'training_name',
  'needs',
  'remark',
]);
type Given = Parameters<typeof ownForm.read>[1];

@ObjectType({ description: '本人的就业登记' })
class MyFollowUp implements OwnFollowUp {
  @Field(() => String, { description: '联系的街镇或服务中心' })
  officeName!: string;
  @Field(() => DayScalar, { nullable: true, description: '下次联系的日期' })
  nextDue!: string | null;
  @Field(() => Boolean, { description: '不再电话联系' })
  callsStopped!: boolean;
  @Field(() => StateEnum, { nullable: true, description: '就业状态' })
  employmentState!: EmploymentState | null;
  @Field(() => String, { nullable: true, description: '就业状态的名称' })
  employmentTitle!: string | null;
  @Field(() => DayScalar, { nullable: true, description: '自哪一天起' })
  employmentSince!: string | null;
  @Field(() => String, { nullable: true, description: '单位或企业' })
  employerName!: string | null;
  @Field(() => String, { nullable: true, description: '由谁登记' })
  sourceTitle!: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否参保' })
  insured!: boolean | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '更新时间' })
  updatedAt!: Date | string | null;
}

/** 就业登记 of the person himself (01 §14.3): nothing by scope, everything of his own. */
@Resolver()
export class OwnFollowUpResolver {
  @Allow('intake:apply')
  @Query(() => MyFollowUp, { nullable: true, description: '本人的就业登记; nothing where nobody follows the caller' })
  myFollowUp(@Ctx() ctx: Context): Promise<MyFollowUp | null> {
    return readOwnFollowUp(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => MyFollowUp, { nullable: true, description: '更新本人的就业情况; E-0709 for who acts for the person' })
  async updateMyEmployment(
    @Ctx() ctx: Context,
    @Arg('input', () => ownForm.Input, { description: '就业情况' }) input: object,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<MyFollowUp | null> {
    await updateOwn(ctx, ownForm.read(ctx, input as Given), requestId);
    return readOwnFollowUp(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => MyFollowUp, {
    nullable: true,
    description: '不再接听跟踪电话, or again; E-0709 for who acts for the person',
  })
  async setMyFollowUpCalls(
    @Ctx() ctx: Context,
    @Arg('stopped', () => Boolean, { description: '不再电话联系' }) stopped: boolean,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<MyFollowUp | null> {
    await setOwnCalls(ctx, stopped, requestId);
    return readOwnFollowUp(ctx);
  }
}
