import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'How often a result has come' })
class CadreComparisonCount {
  @Field(() => String, { description: '结果编码' })
  code!: string;
  @Field(() => String, { description: '结果' })
  title!: string;
  @Field(() => Int, { description: '人数' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: '比对任务 of one source: how it stood, and its results (03 §31.7)' })
export class CadreComparisonSource {
  @Field(() => ID, { description: '来源编码' })
  source!: string;
  @Field(() => String, { description: '来源' })
  title!: string;
  @Field(() => String, { description: '来源状态: 正常, 不可用, 未启用' })
  stateTitle!: string;
  @Field(() => String, { nullable: true, description: '不可用的原因' })
  why!: string | null;
  @Field(() => Int, { description: '应答次数' })
  answered!: number;
  @Field(() => Int, { description: '未应答次数' })
  failed!: number;
  @Field(() => [CadreComparisonCount], { description: '各项结果的数量' })
  counts!: CadreComparisonCount[];
}

@ObjectType({ simpleResolvers: true, description: '一个栏目的对照, both sides masked' })
class CadreComparedField {
  @Field(() => String, { description: '栏目' })
  title!: string;
  @Field(() => String, { nullable: true, description: '名册信息' })
  local!: string | null;
  @Field(() => String, { nullable: true, description: '来源信息' })
  remote!: string | null;
  @Field(() => Boolean, { description: '一致' })
  same!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '来源对照 of a person (03 §31.5)' })
export class CadreSourceView {
  @Field(() => ID, { description: '来源编码' })
  source!: string;
  @Field(() => String, { description: '来源' })
  title!: string;
  @Field(() => String, { description: '结果' })
  outcomeTitle!: string;
  @Field(() => String, { nullable: true, description: '来源数据版本' })
  sourceVersion!: string | null;
  @Field(() => String, { nullable: true, description: '来源数据时间' })
  asOf!: string | null;
  @Field(() => DateTimeScalar, { description: '比对时间' })
  comparedAt!: Date;
  @Field(() => [CadreComparedField], { description: '各栏目' })
  fields!: CadreComparedField[];
}
