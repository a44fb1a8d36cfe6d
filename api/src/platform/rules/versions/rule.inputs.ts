import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../../../graphql/scalars.ts';
import { RuleLevelEnum } from './rule.type.ts';

@InputType('RuleFilter', { description: 'Rules to show; what is absent does not narrow' })
export class RuleFilterInput {
  @Field(() => String, { nullable: true, description: '规则名称或编号' })
  search?: string | null;
  @Field(() => RuleLevelEnum, { nullable: true, description: '适用范围' })
  level?: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否启用' })
  enabled?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'only those with a draft or a proposal' })
  open?: boolean | null;
}

@InputType('RuleContentInput', { description: 'A rule as it is being written, for its effect and its test' })
export class RuleContentInput {
  @Field(() => String, { description: 'kind of the rule' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'the rule; a new one unless said' })
  ruleId?: string | null;
  @Field(() => ID, { nullable: true, description: 'the city’s rule that a new one of a district goes before' })
  replaces?: string | null;
  @Field(() => String, { description: '规则名称, 2 to 40 characters' })
  title!: string;
  @Field(() => JsonScalar, { description: 'the condition' })
  condition!: unknown;
  @Field(() => JsonScalar, { description: 'the body, by the kind’s schema' })
  body!: unknown;
}

@InputType('RuleDraftInput', { description: 'A rule’s next version, or a new rule' })
export class RuleDraftInput extends RuleContentInput {
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
  @Field(() => Int, { nullable: true, description: 'row version of the draft that was shown; absent for a new draft' })
  version?: number | null;
  @Field(() => String, { nullable: true, description: '依据, at most 300 characters' })
  basisText?: string | null;
  @Field(() => String, { nullable: true, description: 'why, at most 500 characters' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: '拟生效日期, YYYY-MM-DD' })
  wantedFrom?: string | null;
}
