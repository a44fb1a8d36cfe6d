import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

const FaultOutcome = titledEnum('FaultOutcome', '处理结果：两员已确认、已恢复原样', {
  CONFIRMED: '两员已确认，按现状使用',
  RESTORED: '已恢复原样，或数据已不存在',
});
@ObjectType({ simpleResolvers: true, description: '一类重要数据的校验结果' })
export class TableCountType {
  @Field(() => String, { description: '数据的种类，如“账号”' })
  title!: string;

  @Field(() => Int, { description: '数据条数' })
  rows!: number;

  @Field(() => Int, { description: '已校验条数：密钥版本已知、能够核对的' })
  checked!: number;

  @Field(() => Int, { description: '校验不通过条数，含密钥版本未知的' })
  broken!: number;

  @Field(() => Int, { description: '密钥版本未知、无法核对的条数' })
  unknownKeys!: number;
}

@ObjectType({ simpleResolvers: true, description: '一次完整性校验' })
export class IntegrityScan {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => DateTimeScalar, { description: '开始时间' })
  startedAt!: Date | string;

  @Field(() => DateTimeScalar, { description: '结束时间' })
  finishedAt!: Date | string;

  @Field(() => String, { description: '由谁发起' })
  byName!: string;

  @Field(() => [TableCountType], { description: '各类数据的结果' })
  counts!: TableCountType[];
}

@ObjectType({ simpleResolvers: true, description: '一条未经系统被改动的数据，已停用' })
export class IntegrityFault {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '数据的种类，如“账号”' })
  kind!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => DateTimeScalar, { description: '发现时间' })
  foundAt!: Date | string;

  @Field(() => String, { nullable: true, description: '已确认的安全管理员' })
  secConfirmedBy?: string | null;

  @Field(() => String, { nullable: true, description: '已确认的审计管理员' })
  audConfirmedBy?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '处理完毕时间' })
  endedAt?: Date | string | null;

  @Field(() => FaultOutcome, { nullable: true, description: '处理结果' })
  outcome?: 'CONFIRMED' | 'RESTORED' | null;
}

@ObjectType({ simpleResolvers: true, description: '重要数据完整性' })
export class IntegrityReport {
  @Field(() => IntegrityScan, { nullable: true, description: '最近一次校验；尚未校验时为空' })
  lastScan?: IntegrityScan | null;

  @Field(() => [IntegrityFault], { description: '被改动的数据，未处理的在前' })
  faults!: IntegrityFault[];
}
