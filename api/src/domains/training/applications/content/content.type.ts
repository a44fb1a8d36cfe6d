import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ContentFact', { simpleResolvers: true, description: 'A field of an application as people read it' })
export class ContentFactType {
  @Field(() => String, { description: 'the field' })
  path!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { description: 'its value; codes in words, empty where nothing was filled in' })
  value!: string;
}

@ObjectType('PlanLine', { simpleResolvers: true, description: 'A module of 教学计划 as people read it' })
export class PlanLineType {
  @Field(() => Int, { description: 'its place, from 1' })
  seq!: number;
  @Field(() => String, { description: '模块' })
  module!: string;
  @Field(() => Float, { description: '理论课时' })
  theoryHours!: number;
  @Field(() => Float, { description: '实操课时' })
  practiceHours!: number;
  @Field(() => String, { description: '教师' })
  teacher!: string;
  @Field(() => String, { description: '场地类型' })
  room!: string;
  @Field(() => String, { description: '教材' })
  material!: string;
}

@ObjectType('ContentDifference', { simpleResolvers: true, description: 'A field that differs between two versions' })
export class DifferenceType {
  @Field(() => String, { description: 'the field' })
  path!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { description: 'earlier; empty where it was not there' })
  before!: string;
  @Field(() => String, { description: 'later; empty where it is gone' })
  after!: string;
}
