import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { type Attachment, AttachmentType } from '../../../platform/files/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { assignFollowUps } from './plans/assign-many.ts';
import { officersOf } from './plans/owners.ts';
import { followUpPlan } from './plans/plan.record.ts';
import { attachmentsOf, type ProofOf } from './records/attachments.ts';
import { findEmployers } from './records/employers.ts';
import { recordFollowUp } from './records/enter.ts';
import { entryForm, followUpEntry } from './records/entry.record.ts';
import { readLastEntry } from './records/last-entry.ts';
import { revealContact, revealEntry } from './records/reveal.ts';

const planFilter = followUpPlan.classes.Filter ?? Object;
type Given = Parameters<typeof entryForm.read>[1];

@ObjectType({ description: '单位名称对应的统一社会信用代码' })
class EmployerCandidate {
  @Field(() => String, { description: '单位名称' })
  name!: string;
  @Field(() => String, { description: '统一社会信用代码' })
  uscc!: string;
  @Field(() => Int, { description: '登记在该单位的人数' })
  persons!: number;
}

@ObjectType({ description: '跟踪对象的联系方式, in clear' })
class FollowUpContact {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '手机' })
  mobile!: string;
}

@ObjectType({ description: '一条跟踪记录的收入和备注, in clear' })
class FollowUpConfidential {
  @Field(() => String, { nullable: true, description: '月收入' })
  monthlyIncome!: string | null;
  @Field(() => String, { nullable: true, description: '备注' })
  remark!: string | null;
}

@ObjectType({ simpleResolvers: true, description: '一条跟踪记录的附件' })
class FollowUpAttachment {
  @Field(() => ID, { description: '跟踪记录的标识' })
  recordId!: string;
  @Field(() => AttachmentType, { description: '文件' })
  file!: Attachment;
}

@ObjectType({ description: '分派的结果' })
class FollowUpAssignment {
  @Field(() => Int, { description: '已分派的人数' })
  assigned!: number;
  @Field(() => Int, { description: '未分派的人数: nobody of their street may have them' })
  left!: number;
}

@ObjectType({ description: '可以分派的工作人员' })
class FollowUpOfficer {
  @Field(() => ID, { description: '账号的标识' })
  id!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => Int, { description: '正在负责的人数' })
  open!: number;
}

/** 登记跟踪 and what it needs beside the lists (01 §14.6). */
@Resolver()
export class FollowUpResolver {
  @Allow('followup:record')
  @Mutation(() => followUpPlan.classes.Node, {
    description: '登记跟踪: one contact of a person; the third day in vain closes the attempts as 未联系上',
  })
  async recordFollowUp(
    @Ctx() ctx: Context,
    @Arg('planId', () => ID, { description: '跟踪计划的标识' }) planId: string,
    @Arg('reached', () => Boolean, { description: '是否联系到本人' }) reached: boolean,
    @Arg('input', () => entryForm.Input, { description: '跟踪内容' }) input: object,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
    @Arg('pauseUntil', () => DayScalar, { nullable: true, description: '暂停跟踪，至这一天复核' }) pauseUntil?: string,
    @Arg('files', () => [ID], { nullable: true, description: '附件，已上传的文件，最多5个 (01 §14.4)' })
    files?: string[],
  ) {
    const entry = entryForm.read(ctx, input as Given);
    await recordFollowUp(
      ctx,
      planId,
      { reached, pauseUntil: pauseUntil ?? null, ...(files?.length && { files }) },
      entry,
      requestId,
    );
    return followUpPlan.open(ctx, planId);
  }

  @Allow('followup:view')
  @Query(() => [FollowUpAttachment], {
    description: '跟踪附件 of the whole history of a person; each names its record (01 §14.4)',
  })
  followUpAttachments(
    @Ctx() ctx: Context,
    @Arg('planId', () => ID, { description: '跟踪计划的标识' }) planId: string,
  ): Promise<ProofOf[]> {
    return attachmentsOf(ctx, planId);
  }

  @Allow('followup:record')
  @Query(() => followUpEntry.classes.Node, {
    nullable: true,
    description: '沿用上次: the newest record in which the person was asked; income and remark stay with it',
  })
  lastFollowUpRecord(@Ctx() ctx: Context, @Arg('planId', () => ID, { description: '跟踪计划的标识' }) planId: string) {
    return readLastEntry(ctx, planId);
  }

  @Allow('followup:record')
  @Query(() => [EmployerCandidate], {
    description: '单位名称 recorded before, with its codes: one is chosen where there are several',
  })
  employerCandidates(
    @Ctx() ctx: Context,
    @Arg('name', () => String, { description: '单位名称的一部分，至少两个字' }) name: string,
  ): Promise<EmployerCandidate[]> {
    return findEmployers(ctx, name);
  }

  @Allow('followup:reveal')
  @Mutation(() => FollowUpContact, { description: '查看联系方式: in clear, for a reason, audited' })
  revealFollowUpContact(
    @Ctx() ctx: Context,
    @Arg('planId', () => ID, { description: '跟踪计划的标识' }) planId: string,
    @Arg('reason', () => String, { description: '查看原因，5至500个字' }) reason: string,
  ): Promise<FollowUpContact> {
    return revealContact(ctx, planId, reason);
  }

  @Allow('followup:reveal')
  @Mutation(() => FollowUpConfidential, { description: '查看收入和备注: in clear, for a reason, audited' })
  revealFollowUpRecord(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '跟踪记录的标识' }) id: string,
    @Arg('reason', () => String, { description: '查看原因，5至500个字' }) reason: string,
  ): Promise<FollowUpConfidential> {
    return revealEntry(ctx, id, reason);
  }

  @Allow('followup:assign')
  @Query(() => [FollowUpOfficer], { description: '可以分派的工作人员 of an office, the least busy first' })
  async followUpOfficers(
    @Ctx() ctx: Context,
    @Arg('planId', () => ID, { description: '跟踪计划的标识' }) planId: string,
  ): Promise<FollowUpOfficer[]> {
    const { orgId } = await followUpPlan.get(ctx, planId);
    return (await officersOf(ctx, [orgId])).get(orgId) ?? [];
  }

  @Allow('followup:assign')
  @Mutation(() => FollowUpAssignment, {
    description: '分派, at most 5,000 at once: to one person, or each to the officers of its street, all with as many',
  })
  assignFollowUps(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
    @Arg('ids', () => [ID], { nullable: true, description: '跟踪计划; all under the filter unless said' })
    ids?: string[],
    @Arg('filter', () => planFilter, { nullable: true, description: '按条件选择' }) filter?: object,
    @Arg('ownerId', () => ID, { nullable: true, description: '责任人; 按街镇平均分派 unless said' }) ownerId?: string,
  ): Promise<FollowUpAssignment> {
    return assignFollowUps(ctx, { ids, filter }, ownerId ?? null, requestId);
  }
}
