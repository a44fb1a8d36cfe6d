import { Field, ID, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';

const RuleEffectChangeEnum = titledEnum('RuleEffectChange', 'What a draft changes for a record', {
  NEW: '新增',
  GONE: '不再',
  MOVED: '变动',
  SAME: '不变',
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
  @Field(() => Int, { description: '不可判断: what decides them is not kept (不可回溯)' })
  unknown!: number;
}

@ObjectType('RuleUnknownAtom', { simpleResolvers: true, description: 'A comparison whose past value is not kept' })
export class RuleUnknownAtomType {
  @Field(() => String, { description: 'the comparison as it reads' })
  text!: string;
  @Field(() => String, { description: 'why it cannot be told' })
  reason!: string;
  @Field(() => Boolean, { description: 'whether that holds of some records only' })
  partly!: boolean;
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
  @Field(() => [RuleUnknownAtomType], { description: 'comparisons that cannot be traced back (不可回溯)' })
  unknownAtoms!: readonly RuleUnknownAtomType[];
}

export const RuleReplayStateEnum = titledEnum('RuleReplayState', 'How far a replay in the background has come', {
  WAITING: '等待回放',
  RUNNING: '回放中',
  DONE: '已完成',
  FAILED: '未完成',
});

@ObjectType('RuleReplay', { simpleResolvers: true, description: 'The effect of a draft, computed in the background' })
export class RuleReplayType {
  @Field(() => ID, { description: 'the replay; of its starter alone' })
  id!: string;
  @Field(() => RuleReplayStateEnum, { description: 'how far it has come' })
  state!: string;
  @Field(() => Int, { description: 'records replayed so far' })
  done!: number;
  @Field(() => Int, { description: 'records to replay; 0 until it is known' })
  total!: number;
  @Field(() => RuleEffectType, { nullable: true, description: 'the effect, once it is done' })
  effect?: RuleEffectType | null;
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
