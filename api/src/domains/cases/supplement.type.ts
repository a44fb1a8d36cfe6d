import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType('SubCaseSupplement', { simpleResolvers: true, description: '补正: the material last asked for, T7 and T8' })
export class SubCaseSupplementType {
  @Field(() => String, { description: '要求补正的部门或窗口人员' })
  requestedBy!: string;
  @Field(() => DateTimeScalar, { description: '要求补正的时间' })
  requestedAt!: unknown;
  @Field(() => [String], { description: '需补正的材料，附要求；没有列明材料的为空' })
  materials!: string[];
  @Field(() => String, { nullable: true, description: '补正原因' })
  reason?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '收取补正材料的时间；尚未收取为空' })
  suppliedAt?: unknown;
}
