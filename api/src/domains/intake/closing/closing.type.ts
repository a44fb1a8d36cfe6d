import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('AccountClosing', {
  simpleResolvers: true,
  description: '注销账号: where it stands and what follows from it',
})
export class AccountClosingType {
  @Field(() => DateTimeScalar, { nullable: true, description: '申请注销的时间；没有申请的为空' })
  askedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '期满注销的时间；没有申请的为空' })
  dueAt!: Date | null;
  @Field(() => Int, { description: '冷静期，天' })
  coolOffDays!: number;
  @Field(() => [String], { description: '没有办结的申请的一件事编号；有的不能注销（E-0810）' })
  openCases!: string[];
  @Field(() => [String], { description: '注销时清除的内容' })
  goes!: string[];
  @Field(() => [String], { description: '依法保存的内容' })
  stays!: string[];
}
