import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const InsuranceType = titledEnum('InsuranceType', '险种', {
  PENSION: '职工基本养老保险',
  MEDICAL: '职工基本医疗保险',
});
export type InsuranceType = keyof typeof InsuranceType;

@ObjectType('PersonInsurance', { simpleResolvers: true, description: '参保信息, as its source said last' })
export class PersonInsuranceType {
  @Field(() => ID, { description: 'the entry' })
  id!: string;
  @Field(() => InsuranceType, { description: '险种' })
  insuranceType!: string;
  @Field(() => String, { description: 'ACTIVE 参保 or STOPPED 停保' })
  status!: string;
  @Field(() => String, { description: '保险账号, the last four digits' })
  account!: string;
  @Field(() => DayScalar, { description: '参保时间' })
  enrolledOn!: string;
  @Field(() => String, { nullable: true, description: '参保单位' })
  unitName?: string | null;
  @Field(() => String, { nullable: true, description: '缴费基数 in yuan' })
  paymentBase?: string | null;
  @Field(() => String, { nullable: true, description: '缴费标准, in the source’s words' })
  payStandard?: string | null;
  @Field(() => String, { nullable: true, description: 'first month, YYYY-MM' })
  fromMonth?: string | null;
  @Field(() => String, { nullable: true, description: 'last month, YYYY-MM' })
  toMonth?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '停保日期' })
  stoppedOn?: string | null;
  @Field(() => String, { description: 'the system that said so' })
  source!: string;
  @Field(() => DateTimeScalar, { description: 'when it said so' })
  sourceAt!: string | Date;
}

@ObjectType('PersonFile', { simpleResolvers: true, description: '个人档案, personal data masked' })
export class PersonFileType {
  @Field(() => ID, { description: 'the person' })
  id!: string;
  @Field(() => String, { description: 'masked' })
  name!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => String, { description: 'masked' })
  mobile!: string;
  @Field(() => String, { description: 'GB/T 2261.1' })
  sex!: string;
  @Field(() => DayScalar, { description: 'date of birth' })
  birthDate!: string;
  @Field(() => Boolean, { description: '待补录: opened with what another system knew' })
  incomplete!: boolean;
  @Field(() => [PersonInsuranceType], { description: '参保信息' })
  insurance!: PersonInsuranceType[];
}
