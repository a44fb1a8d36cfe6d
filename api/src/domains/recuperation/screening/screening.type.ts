import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('RecupScreeningOrg', { simpleResolvers: true, description: '筛选 of one institution in figures' })
class ScreeningOrgType {
  @Field(() => ID, { description: '军休机构的标识' })
  orgId!: string;
  @Field(() => String, { description: '机构编号' })
  orgCode!: string;
  @Field(() => String, { description: '军休机构' })
  orgName!: string;
  @Field(() => Int, { description: '参加筛选' })
  judged!: number;
  @Field(() => Int, { description: '符合' })
  eligible!: number;
  @Field(() => Int, { description: '荣誉待核验' })
  unverified!: number;
  @Field(() => Int, { description: '数据有误，待更正' })
  badData!: number;
}

@ObjectType('RecupScreeningReason', { simpleResolvers: true, description: 'How many fail for a reason' })
class ScreeningReasonType {
  @Field(() => String, { description: '原因编码' })
  code!: string;
  @Field(() => String, { description: '原因' })
  title!: string;
  @Field(() => Int, { description: '人数' })
  count!: number;
}

@ObjectType('RecupScreening', { simpleResolvers: true, description: '筛选批次 (03 §29.3 ScreeningRun)' })
export class ScreeningType {
  @Field(() => ID, { description: '筛选批次的标识' })
  id!: string;
  @Field(() => Int, { description: '第几次' })
  runNo!: number;
  @Field(() => DateTimeScalar, { description: '数据时点' })
  dataAsOf!: Date;
  @Field(() => String, { description: '规则, in words' })
  rule!: string;
  @Field(() => Int, { description: '参加筛选' })
  judged!: number;
  @Field(() => Int, { description: '符合' })
  eligible!: number;
  @Field(() => [ScreeningOrgType], { description: '各机构' })
  orgs!: ScreeningOrgType[];
  @Field(() => [ScreeningReasonType], { description: '不符合的原因' })
  reasons!: ScreeningReasonType[];
}

@ObjectType('RecupEligibilityRule', {
  simpleResolvers: true,
  description: '生效的筛选规则 (03 §29.3 EligibilityRuleSet)',
})
export class EligibilityRuleType {
  @Field(() => ID, { description: '规则的标识' })
  ruleId!: string;
  @Field(() => String, { description: '规则编号' })
  ruleNo!: string;
  @Field(() => Int, { description: '版本' })
  version!: number;
  @Field(() => String, { description: '规则名称' })
  title!: string;
  @Field(() => String, { description: '规则, in words' })
  text!: string;
}
