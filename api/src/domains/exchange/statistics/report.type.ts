import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: '月报的一项' })
export class ExchangeReportLine {
  @Field(() => String, { description: '部分' })
  part!: string;

  @Field(() => String, { description: '项目' })
  item!: string;

  @Field(() => String, { description: '数值' })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: '数据交换月报' })
export class ExchangeReport {
  @Field(() => String, { description: '月份，如 2026-03' })
  month!: string;

  @Field(() => DateTimeScalar, { description: '生成时间' })
  madeAt!: Date;

  @Field(() => Boolean, { description: '是否定稿；未定稿的为此刻的数字' })
  final!: boolean;

  @Field(() => [ExchangeReportLine], { description: '各项' })
  lines!: ExchangeReportLine[];
}
