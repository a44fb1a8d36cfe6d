import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';

/** 补充协议: somebody joined late, and the contract grew by him (T21-9). */
export interface Supplement {
  on: string;
  joined: number;
  traineeCount: number;
  trainingAmount: string;
}

@ObjectType('ContractSupplement', { simpleResolvers: true, description: '补充协议 of a contract (T21-9)' })
export class SupplementType implements Supplement {
  @Field(() => DayScalar, { description: '日期' })
  on!: string;
  @Field(() => Int, { description: '补录人数' })
  joined!: number;
  @Field(() => Int, { description: '变更后人数' })
  traineeCount!: number;
  @Field(() => String, { description: '变更后合同金额（元）' })
  trainingAmount!: string;
}
