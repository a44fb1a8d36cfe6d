import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../flow/index.ts';
import { RULE_VERSION, ruleFlow } from './rule.flow.ts';

export const RuleLevelEnum = titledEnum('RuleLevel', 'Where a rule holds', {
  CITY: '全市',
  DISTRICT: '本区：先于同名市级规则',
});

const RuleVersionStateEnum = titledEnum('RuleVersionState', 'Where a version of a rule stands', stateTitles(ruleFlow));

@ObjectType('RuleOption', { simpleResolvers: true, description: 'A value of a field that is a code' })
export class RuleOptionType {
  @Field(() => String, { description: 'the code' })
  code!: string;
  @Field(() => String, { description: 'as it reads' })
  title!: string;
}

@ObjectType('RuleOperator', { simpleResolvers: true, description: 'A comparison' })
export class RuleOperatorType {
  @Field(() => String, { description: 'eq, ne, in, notIn, lt, lte, gt, gte or exists' })
  op!: string;
  @Field(() => String, { description: 'as it reads in a sentence' })
  title!: string;
}

@ObjectType('RuleField', { simpleResolvers: true, description: 'What a condition may look at' })
export class RuleFieldType {
  @Field(() => String, { description: 'name within conditions' })
  field!: string;
  @Field(() => String, { description: 'as it reads in a sentence' })
  title!: string;
  @Field(() => String, { description: 'code, text, number, boolean or date' })
  type!: string;
  @Field(() => [RuleOptionType], { description: 'the values of a code; empty for others' })
  options!: readonly RuleOptionType[];
  @Field(() => String, { nullable: true, description: 'unit of a number' })
  unit?: string | null;
  @Field(() => [RuleOperatorType], { description: 'the comparisons that make sense' })
  operators!: readonly RuleOperatorType[];
}

@ObjectType('RuleKind', { simpleResolvers: true, description: 'A kind of rules whose versions people edit' })
export class RuleKindType {
  @Field(() => String, { description: 'name, also in the address /rules/<kind>' })
  kind!: string;
  @Field(() => String, { description: 'what people call them' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'what they do, in a clerk’s words' })
  help?: string | null;
  @Field(() => [RuleFieldType], { description: 'what conditions may look at' })
  fields!: readonly RuleFieldType[];
  @Field(() => Boolean, { description: 'one of the city’s for everything: without a condition, never switched off' })
  single!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'what a rule without a condition holds for: 全部退役军人; null where every rule needs one',
  })
  unconditional?: string | null;
  @Field(() => String, { description: 'what a rule’s title is called: 规则名称, 事项名称' })
  titleLabel!: string;
  @Field(() => JsonScalar, { description: 'JSON Schema of what a rule says beside its condition' })
  bodySchema!: unknown;
  @Field(() => JsonScalar, { description: 'how the body’s form is laid out' })
  bodyUiSchema!: unknown;
  @Field(() => Boolean, { description: 'whether the effect on real data can be asked for' })
  hasEffect!: boolean;
  @Field(() => Boolean, { description: 'whether a draft can be tried on one record' })
  hasTest!: boolean;
  @Field(() => RuleLevelEnum, { nullable: true, description: 'the rules that the caller writes; null for none' })
  editableLevel?: string | null;
}

@ObjectType('RuleDifference', {
  simpleResolvers: true,
  description: 'What a version says otherwise than its predecessor',
})
export class RuleDifferenceType {
  @Field(() => String, { description: 'what it concerns' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'as it was' })
  before?: string | null;
  @Field(() => String, { nullable: true, description: 'as it is now' })
  after?: string | null;
}

@ObjectType('RuleVersion', { description: 'One version of a rule; versions are never deleted' })
export class RuleVersionType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the version' })
  id!: string;
  @Field(() => ID, { description: 'its rule' })
  ruleId!: string;
  @Field(() => String, { description: 'kind of the rule' })
  kind!: string;
  @Field(() => String, { description: 'the page of the console that shows it' })
  link!: string;
  @Field(() => Int, { description: 'row version, to send back with an act' })
  version!: number;
  @Field(() => Int, { description: '版本号' })
  number!: number;
  @Field(() => RuleVersionStateEnum, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'where it stands in words: 生效中, 待生效, 已被替代 …' })
  stateTitle!: string;
  @Field(() => Boolean, { description: 'whether it is what holds now' })
  inForce!: boolean;
  @Field(() => Boolean, { description: 'false for a version that switches the rule off' })
  enabled!: boolean;
  @Field(() => String, { description: '规则名称' })
  title!: string;
  @Field(() => JsonScalar, { description: 'the condition as data' })
  condition!: unknown;
  @Field(() => String, { description: 'the condition as a sentence' })
  conditionText!: string;
  @Field(() => JsonScalar, { description: 'what it says beside the condition' })
  body!: unknown;
  @Field(() => String, { description: 'what it does, as a sentence' })
  bodyText!: string;
  @Field(() => String, { nullable: true, description: '依据' })
  basisText?: string | null;
  @Field(() => String, { nullable: true, description: 'why it was written' })
  note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '拟生效日期, YYYY-MM-DD; the day after the decision unless said',
  })
  wantedFrom?: string | null;
  @Field(() => String, { description: 'who wrote it' })
  authorName!: string;
  @Field(() => DateTimeScalar, { description: 'when it was begun' })
  createdAt!: SqlInstant;
  @Field(() => ID, { nullable: true, description: 'the suggestion it came from' })
  suggestionId?: string | null;
  @Field(() => String, { nullable: true, description: 'who decided' })
  approverName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was decided' })
  decidedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: 'what was said with the decision' })
  decisionText?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '生效时间' })
  effectiveFrom?: SqlInstant | null;
  @Field(() => Int, { nullable: true, description: 'the version it was written upon' })
  basedOn?: number | null;
  @Field(() => [RuleDifferenceType], { description: 'what it changes, in words; empty for a first version' })
  differences!: RuleDifferenceType[];
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(ruleFlow, RULE_VERSION, this.row);
  }
}

@ObjectType('Rule', {
  simpleResolvers: true,
  description: 'A rule whose versions people edit, approve and put into force',
})
export class RuleType {
  @Field(() => ID, { description: 'the rule' })
  id!: string;
  @Field(() => String, { description: '规则编号, GZ + five digits' })
  ruleNo!: string;
  @Field(() => String, { description: 'kind' })
  kind!: string;
  @Field(() => String, { description: 'key; a district’s rule goes before the city’s of the same key' })
  key!: string;
  @Field(() => RuleLevelEnum, { description: 'where it holds' })
  level!: string;
  @Field(() => String, { description: 'whose rule it is' })
  orgName!: string;
  @Field(() => Boolean, { description: 'whether the caller writes its versions' })
  editable!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may make a rule of his district that goes before it' })
  replaceable!: boolean;
  @Field(() => RuleVersionType, {
    nullable: true,
    description: 'what holds now; null before the first one is effective',
  })
  current?: RuleVersionType | null;
  @Field(() => RuleVersionType, { nullable: true, description: 'the newest draft or proposal' })
  open?: RuleVersionType | null;
}

export const RuleConnection = connectionOf('Rule', () => RuleType);
