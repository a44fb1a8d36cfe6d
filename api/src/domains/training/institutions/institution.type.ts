import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { MarkEffect } from '../marks/index.ts';
import { institutionFlow } from './institution.flow.ts';
import { ExpiryState } from './qualification-state.ts';

/** States of the flow as an enum of the API. */
export const InstitutionState = titledEnum(
  'InstitutionState',
  'How an institution stands in 培训机构库 (02 §6.4)',
  stateTitles(institutionFlow),
);

/** S3 values are masked where they are written; the clear ones come by `revealInstitution` only. */
@ObjectType('TrainingInstitution', { description: '培训机构 (02 §6.3)' })
export class InstitutionType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the institution' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '机构编号' })
  institutionNo!: string;
  @Field(() => String, { description: '机构名称' })
  name!: string;
  @Field(() => String, { description: '统一社会信用代码' })
  uscc!: string;
  @Field(() => String, { description: 'CL-INST-TYPE' })
  institutionType!: string;
  @Field(() => String, { description: 'the type in words' })
  institutionTypeTitle!: string;
  @Field(() => String, { description: '办学性质: PUBLIC, PRIVATE, COMPANY' })
  nature!: string;
  @Field(() => String, { description: '办学性质 in words' })
  natureTitle!: string;
  @Field(() => String, { description: 'GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '所在区, which is responsible for it' })
  districtName!: string;
  @Field(() => String, { description: '注册地址' })
  regAddress!: string;
  @Field(() => String, { description: '培训地址' })
  trainAddress!: string;
  @Field(() => String, { nullable: true, description: '上级（举办）单位' })
  parentName?: string | null;
  @Field(() => String, { description: '法定代表人' })
  legalName!: string;
  @Field(() => String, { description: '法定代表人身份证号码, masked' })
  legalIdNo!: string;
  @Field(() => String, { description: '联系人' })
  contactName!: string;
  @Field(() => String, { description: '联系电话' })
  contactPhone!: string;
  @Field(() => String, { description: '电子邮箱' })
  email!: string;
  @Field(() => DayScalar, { nullable: true, description: '成立日期' })
  foundedOn?: string | null;
  @Field(() => Int, { description: '教职工总数' })
  staffTotal!: number;
  @Field(() => Int, { description: '高级职称教师' })
  teachersSenior!: number;
  @Field(() => Int, { description: '中级职称教师' })
  teachersMid!: number;
  @Field(() => Int, { description: '初级职称教师' })
  teachersJunior!: number;
  @Field(() => Int, { description: '教室数' })
  classroomCount!: number;
  @Field(() => Float, { description: '培训场地面积, m²' })
  trainingArea!: number;
  @Field(() => Float, { description: '建筑面积, m²' })
  buildingArea!: number;
  @Field(() => Int, { description: '最大同时培训人数' })
  maxTrainees!: number;
  @Field(() => Int, { nullable: true, description: '食堂餐位' })
  canteenSeats?: number | null;
  @Field(() => Int, { nullable: true, description: '宿舍床位' })
  dormBeds?: number | null;
  @Field(() => String, { nullable: true, description: '开户银行' })
  bankName?: string | null;
  @Field(() => String, { nullable: true, description: '银行账号, masked' })
  bankAccount?: string | null;
  @Field(() => String, { nullable: true, description: '账户名称' })
  bankOwner?: string | null;
  @Field(() => String, { description: '机构简介' })
  intro!: string;
  @Field(() => DayScalar, { nullable: true, description: '入库日期' })
  enteredOn?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '剔除日期' })
  removedOn?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '暂停起; while it is suspended (T14-4)' })
  suspendedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '暂停止, the last day; absent = until it is restored' })
  suspendedUntil?: string | null;
  @Field(() => ID, { nullable: true, description: 'the removed record that it comes back from (T14-7)' })
  formerId?: string | null;
  @Field(() => [MarkEffect], { description: 'what its active marks keep it from' })
  blocks!: string[];
  @Field(() => DayScalar, { nullable: true, description: '最近到期的资质' })
  nearestExpiry?: string | null;
  @Field(() => ExpiryState, { nullable: true, description: 'how that one stands today' })
  expiryState?: ExpiryState | null;
  @Field(() => String, { nullable: true, description: '最近年检结果, in words' })
  lastInspectionTitle?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '最近年检日期' })
  lastInspectionOn?: string | null;
  @Field(() => Int, { description: '在库项目数' })
  projectsInLibrary!: number;
  @Field(() => InstitutionState, { description: 'how it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(institutionFlow, 'trainingInstitution', this.row);
  }
}

export const InstitutionConnection = connectionOf('TrainingInstitution', () => InstitutionType);

@ObjectType('InstitutionReveal', { simpleResolvers: true, description: '完整信息 of an institution, after a reason' })
export class InstitutionRevealType {
  @Field(() => String, { description: '法定代表人身份证号码' })
  legalIdNo!: string;
  @Field(() => String, { nullable: true, description: '银行账号' })
  bankAccount?: string | null;
}
