import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

/** An edition of 预备役信息登记表, as it left the office. */
@ObjectType({ description: '预备役信息登记表的一次导出; what it holds stays as it was' })
export class ReserveExport {
  @Field(() => ID, { description: '导出的标识; address of its files' })
  id!: string;
  @Field(() => String, { description: '登记表编号' })
  exportNo!: string;
  @Field(() => Int, { description: '第几版' })
  edition!: number;
  @Field(() => String, { description: '导出原因' })
  reason!: string;
  @Field(() => DateTimeScalar, { description: '导出时间' })
  exportedAt!: Date;
  @Field(() => String, { description: '导出人' })
  exportedByName!: string;
  @Field(() => [String], { description: '因无权限未导出的栏目; those that the caller’s files leave out' })
  leftOut!: string[];
}
