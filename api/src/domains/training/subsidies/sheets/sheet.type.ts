import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { UNITS, type Unit } from '../../standards/words.ts';

export const UnitEnum = titledEnum('SubsidyUnit', '结算单位', UNITS);

@ObjectType('SubsidyDay', { description: '一个培训日怎样计算生活补助 (02 §19.4)', simpleResolvers: true })
export class DayType {
  @Field(() => DayScalar, { description: '日期' })
  date!: string;
  @Field(() => String, { description: '当日课时' })
  hours!: string;
  @Field(() => String, { description: '出勤课时, by weight' })
  attended!: string;
  @Field(() => String, { nullable: true, description: '适用标准; null where the day does not count' })
  standardNo!: string | null;
  @Field(() => String, { nullable: true, description: '标准金额（元）; null where the day does not count' })
  rate!: string | null;
}

/** What lines of sheets and of ledgers both say. */
@ObjectType('SubsidyMoneyLine', { description: '结算和台账明细共有的内容', simpleResolvers: true })
export class MoneyLine {
  @Field(() => ID, { description: '明细的标识' })
  id!: string;
  @Field(() => Int, { description: '序号' })
  seq!: number;
  @Field(() => ID, { description: '班次学员的标识' })
  runTraineeId!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => String, { description: '人员类别' })
  categoryTitle!: string;
  @Field(() => String, { description: 'TRAIN, CERT, LODGE, LIVING' })
  item!: string;
  @Field(() => String, { description: '资金项目' })
  itemTitle!: string;
  @Field(() => String, { description: '数量; of a living subsidy the days that count' })
  quantity!: string;
  @Field(() => UnitEnum, { description: '单位' })
  unit!: Unit;
  @Field(() => String, { nullable: true, description: '单价（元）; null where days had several standards' })
  unitAmount!: string | null;
  @Field(() => String, { description: '计算金额（元）' })
  gross!: string;
  @Field(() => String, { nullable: true, description: '上限（元）' })
  cap!: string | null;
  @Field(() => String, { description: '结算金额（元）' })
  amount!: string;
  @Field(() => String, { description: '中央资金（元）' })
  central!: string;
  @Field(() => String, { description: '地方资金（元）' })
  local!: string;
  @Field(() => [DayType], { description: '逐日计算 of a living subsidy; empty for other items' })
  days!: DayType[];
}

@ObjectType('DistrictSheetLine', { description: '结算明细 (02 §19.3)', simpleResolvers: true })
export class SheetLineType extends MoneyLine {
  @Field(() => Boolean, { description: '已剔除' })
  excluded!: boolean;
  @Field(() => String, { nullable: true, description: '剔除原因' })
  excludeReason!: string | null;
}

export const CheckCode = titledEnum('SubsidyCheckCode', '核对项 (02 §19.6)', {
  R1: '明细合计、结算单合计与台账合计一致',
  R2: '中央与地方资金之和等于合计',
  R3: '实发合计等于生活补助合计',
  R4: '结算人员与结业人员一致',
  R5: '没有重复结算和异地培训重复报销',
  R6: '不超过合同人数和金额',
});
export type CheckCode = keyof typeof CheckCode;

@ObjectType('SubsidyCheck', { description: '核对: expected, actual and difference (02 §19.6)', simpleResolvers: true })
export class CheckType {
  @Field(() => CheckCode, { description: 'R1 to R6' })
  code!: string;
  @Field(() => String, { description: '核对内容' })
  title!: string;
  @Field(() => String, { description: '应为' })
  expected!: string;
  @Field(() => String, { description: '实际' })
  actual!: string;
  @Field(() => String, { description: '差异; of people and records who and which' })
  difference!: string;
  @Field(() => Boolean, { description: '一致' })
  ok!: boolean;
  @Field(() => String, { nullable: true, description: '不一致的说明' })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: '说明人和日期' })
  answeredBy!: string | null;
}
