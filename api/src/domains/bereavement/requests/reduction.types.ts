import { Field, ID, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';

/** A record of 死亡库 beside the local one (03 §34.6). */
@ObjectType('MatchedDeath', {
  simpleResolvers: true,
  description: 'A record of 死亡库 that a match rests on (03 §34.8); masked',
})
export class MatchedDeathType {
  @Field(() => ID, { description: '标识' })
  id!: string;
  @Field(() => String, { description: '数据来源' })
  sourceTitle!: string;
  @Field(() => String, { description: '来源记录号' })
  sourceRecordId!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { nullable: true, description: '身份证号, masked' })
  idNoMasked!: string | null;
  @Field(() => String, { description: '死亡日期' })
  diedOn!: string;
  @Field(() => String, { nullable: true, description: '更正前死亡日期' })
  previousDiedOn!: string | null;
  @Field(() => String, { description: '登记日期' })
  registeredOn!: string;
  @Field(() => String, { nullable: true, description: '证明编号' })
  certNo!: string | null;
  @Field(() => String, { description: '操作: 新增, 更正, 撤销' })
  opTitle!: string;
}

/** What a death would come to in one class (03 §34.5). */
@ObjectType('ReductionClass', { simpleResolvers: true, description: 'What a death comes to in one class (03 §34.5)' })
export class ReductionClassType {
  @Field(() => ID, { description: '经费可发放人员' })
  id!: string;
  @Field(() => String, { description: '优抚对象类别' })
  classTitle!: string;
  @Field(() => String, { description: '月发放标准（元）' })
  monthly!: string;
  @Field(() => String, { description: '发放状态' })
  payStatusTitle!: string;
  @Field(() => String, { description: '最后发放月份' })
  lastPayMonth!: string;
  @Field(() => String, { description: '停发月份' })
  stopMonth!: string;
  @Field(() => [String], { description: '多发月份' })
  overpaidMonths!: string[];
  @Field(() => String, { description: '多发金额（元）' })
  overpaid!: string;
  @Field(() => String, { description: '丧葬补助费提示（元）: information only, paid in the 优抚 system' })
  funeral!: string;
}

/** The local record of a beneficiary with what a death would come to (03 §34.6 "registry record beside local record"). */
@ObjectType('ReductionOutlook', { simpleResolvers: true, description: '本地信息 and 试算 (03 §34.5, §34.6); masked' })
export class ReductionOutlookType {
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNo!: string;
  @Field(() => String, { description: '出生日期' })
  birthDate!: string;
  @Field(() => String, { nullable: true, description: '比对强度 of the match that waits; none = evidence is required' })
  strength!: string | null;
  @Field(() => [ReductionClassType], { description: '各类别' })
  classes!: ReductionClassType[];
  @Field(() => [MatchedDeathType], { description: '死亡库记录' })
  records!: MatchedDeathType[];
}

/** 发放名册 of a month (03 §34.5). */
@ObjectType('PayRoster', {
  simpleResolvers: true,
  description: '发放名册 of a month: who is paid after the reduction has run',
})
export class PayRosterType {
  @Field(() => String, { description: '月份, YYYY-MM' })
  month!: string;
  @Field(() => Int, { description: '人次' })
  persons!: number;
  @Field(() => String, { description: '金额（元）' })
  total!: string;
  @Field(() => Int, { description: '暂停人次, who are not on it' })
  paused!: number;
}

export const FollowUpKind = titledEnum('ReductionChangeKind', '对已执行减员的变更 (03 §34.3, §34.4)', {
  REVOCATION: '撤销减员',
  CORRECTION: '更正死亡日期',
});
export type FollowUpKind = keyof typeof FollowUpKind;
