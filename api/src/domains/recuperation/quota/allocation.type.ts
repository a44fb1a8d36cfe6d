import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('RecupAllocationRow', { simpleResolvers: true, description: '名额分配 of one institution (03 §29.3)' })
export class AllocationRowType {
  @Field(() => ID, { description: '军休机构的标识' })
  orgId!: string;
  @Field(() => String, { description: '机构编号' })
  orgCode!: string;
  @Field(() => String, { description: '军休机构' })
  orgName!: string;
  @Field(() => Int, { description: '符合人数 e' })
  eligibleCount!: number;
  @Field(() => String, { description: '精确份额 Q·e/T, to four places' })
  exactShare!: string;
  @Field(() => Int, { description: '整数部分' })
  baseQuota!: number;
  @Field(() => Int, { description: '余数' })
  remainder!: number;
  @Field(() => Int, { description: '合计符合人数 T' })
  denominator!: number;
  @Field(() => Int, { description: '自动分配' })
  autoQuota!: number;
  @Field(() => Int, { nullable: true, description: '人工调整' })
  manualQuota!: number | null;
  @Field(() => Int, { description: '最终名额' })
  finalQuota!: number;
  @Field(() => Int, { nullable: true, description: '上一版本的最终名额, where it was another one' })
  before!: number | null;
  @Field(() => String, { nullable: true, description: '调整原因' })
  adjustReason!: string | null;
}

@ObjectType('RecupAllocation', { simpleResolvers: true, description: '名额分配表 in one version (03 §29.6)' })
export class AllocationType {
  @Field(() => Int, { description: '版本' })
  version!: number;
  @Field(() => Int, { description: '名额总数 Q' })
  totalQuota!: number;
  @Field(() => Int, { description: '未分配名额' })
  unallocated!: number;
  @Field(() => String, { description: '编制人' })
  madeByName!: string;
  @Field(() => Date, { description: '编制时间' })
  madeAt!: Date;
  @Field(() => [AllocationRowType], { description: '各机构, by code' })
  rows!: AllocationRowType[];
}

@InputType('RecupQuotaInput', { description: '一个机构的人工调整' })
export class QuotaInput {
  @Field(() => ID, { description: '军休机构的标识' })
  orgId!: string;
  @Field(() => Int, { description: '名额' })
  quota!: number;
}
