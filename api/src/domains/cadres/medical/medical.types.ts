import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType('MedicalRowAsked', { description: 'A row of 医疗补助 as somebody has seen it' })
export class RowAskedInput {
  @Field(() => ID, { description: '名册人员' })
  id!: string;
  @Field(() => Int, { description: '看到的版本' })
  version!: number;
}

@InputType('MedicalAccountInput', { description: '收款账户' })
export class MedicalAccountInput {
  @Field(() => String, { description: '开户银行代码' })
  bankCode!: string;
  @Field(() => String, { description: '银行账号, 12 to 19 digits' })
  bankAccount!: string;
  @Field(() => String, { description: '户名' })
  accountName!: string;
}

@ObjectType('MedicalProgress', { simpleResolvers: true, description: '进度矩阵: one district of a cycle (03 §33.8)' })
export class ProgressType {
  @Field(() => String, { description: '区划代码' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => ID, { nullable: true, description: '区名册; null where nobody of the district is in the cycle' })
  rosterId!: string | null;
  @Field(() => String, { nullable: true, description: '区名册状态' })
  state!: string | null;
  @Field(() => Int, { description: '应发人数' })
  rowCount!: number;
  @Field(() => String, { description: '应发（元）' })
  total!: string;
  @Field(() => Int, { description: '暂缓人数' })
  heldCount!: number;
  @Field(() => String, { description: '暂缓（元）' })
  heldTotal!: string;
  @Field(() => String, { description: '实推（元）' })
  pushTotal!: string;
  @Field(() => Int, { description: '街镇数' })
  streets!: number;
  @Field(() => Int, { description: '已反馈街镇数' })
  streetsBack!: number;
  @Field(() => Int, { description: '发放成功人数' })
  paid!: number;
  @Field(() => Int, { description: '发放失败人数' })
  failed!: number;
}
