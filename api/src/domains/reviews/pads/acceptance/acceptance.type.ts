import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type HandlingScreen, HandlingScreenEnum } from '../calls/call.type.ts';

/** What a cell of the joint test says. */
export const PadCheck = titledEnum('PadCheck', '联调结论', { PASSED: '通过', FAILED: '不通过', UNTESTED: '未测' });
export type PadCheck = keyof typeof PadCheck;

@ObjectType('PadAcceptanceCell', { simpleResolvers: true, description: 'One screen of one district (R9.2.1)' })
export class PadAcceptanceCellType {
  @Field(() => HandlingScreenEnum, { description: '业务办理界面' })
  screen!: HandlingScreen;
  @Field(() => Int, { description: '跳转次数' })
  calls!: number;
  @Field(() => Int, { description: '未能打开的次数' })
  failed!: number;
  @Field(() => Int, { nullable: true, description: '加载时间中位数（毫秒）' })
  medianMs?: number | null;
  @Field(() => Int, { nullable: true, description: '最长加载时间（毫秒）' })
  maxMs?: number | null;
  @Field(() => Int, { description: '页面数据与发送的不一致的次数' })
  mismatched!: number;
  @Field(() => PadCheck, { description: 'opened each time, within a second each time, and showed what was sent' })
  check!: PadCheck;
}

@ObjectType('PadAcceptanceDistrict', { simpleResolvers: true, description: '一个区的联调情况' })
export class PadAcceptanceDistrictType {
  @Field(() => String, { description: '区划代码' })
  code!: string;
  @Field(() => String, { description: '区' })
  name!: string;
  @Field(() => Int, { description: '使用中的平板' })
  pads!: number;
  @Field(() => Int, { description: '断网后补传到达的评价' })
  late!: number;
  @Field(() => PadCheck, { description: '断网测试: passed once a review that was given without a network has arrived' })
  networkLoss!: PadCheck;
  @Field(() => [PadAcceptanceCellType], { description: 'one per handling screen' })
  cells!: PadAcceptanceCellType[];
}

@ObjectType('PadAcceptance', { simpleResolvers: true, description: '联调验收记录: what it was when it was kept' })
export class PadAcceptanceType {
  @Field(() => ID, { description: 'the record' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '记录时间' })
  createdAt!: Date;
  @Field(() => String, { description: '记录人' })
  createdByName!: string;
  @Field(() => DateTimeScalar, { description: '统计起' })
  since!: Date;
  @Field(() => DateTimeScalar, { description: '统计止（不含）' })
  until!: Date;
  @Field(() => String, { description: '说明' })
  note!: string;
  @Field(() => [PadAcceptanceDistrictType], { description: '各区情况' })
  districts!: PadAcceptanceDistrictType[];
}

export const PadAcceptanceConnection = connectionOf('PadAcceptance', () => PadAcceptanceType);
