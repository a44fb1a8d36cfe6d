import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

const RuleEffectChangeEnum = { NEW: 'NEW', GONE: 'GONE', MOVED: 'MOVED', SAME: 'SAME' } as const;
registerEnumType(RuleEffectChangeEnum, {
  name: 'RuleEffectChange',
  description: 'What a draft changes for a record',
  valuesConfig: {
    NEW: { description: '新增' },
    GONE: { description: '不再' },
    MOVED: { description: '变动' },
    SAME: { description: '不变' },
  },
});

@ObjectType('RuleEffectCounts', { simpleResolvers: true, description: 'Records by what a draft changes for them' })
export class RuleEffectCountsType {
  @Field(() => Int, { description: '新增' })
  new!: number;
  @Field(() => Int, { description: '不再' })
  gone!: number;
  @Field(() => Int, { description: '变动' })
  moved!: number;
  @Field(() => Int, { description: '不变' })
  same!: number;
}

@ObjectType('RuleEffectRow', { simpleResolvers: true, description: 'One record under a draft' })
export class RuleEffectRowType {
  @Field(() => String, { nullable: true, description: 'route of the record' })
  link?: string | null;
  @Field(() => [String], { description: 'cells, as the columns say' })
  cells!: readonly string[];
  @Field(() => RuleEffectChangeEnum, { description: 'what changes for it' })
  change!: string;
}

@ObjectType('RuleEffect', {
  simpleResolvers: true,
  description: 'The effect of a draft on real data of the caller’s scope',
})
export class RuleEffectType {
  @Field(() => Int, { description: 'records that match now' })
  matchingNow!: number;
  @Field(() => [String], { description: 'titles of the cells' })
  columns!: readonly string[];
  @Field(() => [RuleEffectRowType], { description: 'records, the changed ones first' })
  rows!: readonly RuleEffectRowType[];
  @Field(() => RuleEffectCountsType, { description: 'how many of which' })
  counts!: RuleEffectCountsType;
  @Field(() => Boolean, { description: 'whether there are more rows' })
  truncated!: boolean;
  @Field(() => String, { nullable: true, description: 'what to know about the figures' })
  note?: string | null;
}

@ObjectType('RuleTestLine', { simpleResolvers: true, description: 'One comparison of a condition on one record' })
export class RuleTestLineType {
  @Field(() => String, { description: 'the comparison as it reads' })
  text!: string;
  @Field(() => String, { description: 'what the record says' })
  fact!: string;
  @Field(() => Boolean, { description: 'whether it holds' })
  holds!: boolean;
}

@ObjectType('RuleTest', { simpleResolvers: true, description: 'A draft tried on one record' })
export class RuleTestType {
  @Field(() => String, { description: 'the record, masked' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'route of the record' })
  link?: string | null;
  @Field(() => Boolean, { description: 'whether the condition holds' })
  matches!: boolean;
  @Field(() => String, { description: 'what the rule would do, as a sentence' })
  outcome!: string;
  @Field(() => [RuleTestLineType], { description: 'every comparison' })
  lines!: readonly RuleTestLineType[];
}
