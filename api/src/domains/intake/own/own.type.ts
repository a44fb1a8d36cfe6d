import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { AttachmentType } from '../../../platform/files/index.ts';
import { SubCaseMode, type WithdrawReason, WithdrawReasonEnum } from '../../cases/index.ts';
import type { NamedAccount } from '../accounts/account.ts';
import { NamedAccountType } from '../accounts/account.type.ts';
import { CorrectionStateEnum } from '../corrections/correction.resolver.ts';
import type { CorrectionState } from '../corrections/correction.ts';
import { ApplicationDraftType, DraftFileInput } from '../drafts/draft.type.ts';
import { MaterialLimitsType } from '../guide/guide.type.ts';
import { HandlingWindowType, OwnOfficeType } from '../places/window.type.ts';
import { PORTAL_STATUSES } from '../portal/portal-status.ts';

export const PortalStatusEnum = titledEnum(
  'PortalStatus',
  'Where an application stands in the words of 一网通办 (01 §9.5)',
  PORTAL_STATUSES,
);

export const OnlineChannel = titledEnum('OnlineChannel', 'The front through which somebody applies', {
  PC_YWTB: '一网通办PC端',
  ALIPAY: '支付宝小程序',
  SUISHENBAN: '随申办',
});
export type OnlineChannel = keyof typeof OnlineChannel;

@ObjectType('MyMatter', { simpleResolvers: true, description: '本人办件中的一个事项' })
export class MyMatterType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项名称' })
  matterName!: string;
  @Field(() => String, { description: '办理部门' })
  department!: string;
  @Field(() => SubCaseMode, { description: '线上或线下办理' })
  mode!: string;
  @Field(() => String, { description: '办理状态' })
  stateTitle!: string;
  @Field(() => HandlingWindowType, {
    nullable: true,
    description: '线下办理的地点; of one application only, not in lists',
  })
  window?: HandlingWindowType | null;
}

@ObjectType('MyDuplicate', { simpleResolvers: true, description: 'E-0201: the matter has been applied for before' })
export class MyDuplicateType {
  @Field(() => String, { description: 'E-0201' })
  code!: string;
  @Field(() => String, { description: '提示' })
  message!: string;
  @Field(() => String, { description: '事项名称' })
  matterName!: string;
  @Field(() => DayScalar, { description: '此前申请的日期' })
  date!: string;
  @Field(() => String, { description: '此前受理的机构' })
  orgName!: string;
  @Field(() => String, { description: '此前办件的状态' })
  status!: string;
}

@ObjectType('MyStep', { simpleResolvers: true, description: '本人办件走过的一步' })
export class MyStepType {
  @Field(() => DateTimeScalar, { description: '时间' })
  at!: Date;
  @Field(() => String, { description: '状态' })
  title!: string;
  @Field(() => String, { nullable: true, description: '原因或说明' })
  note?: string | null;
}

@ObjectType('MyCorrection', { simpleResolvers: true, description: '本人更正的一项自动填写内容' })
export class MyCorrectionType {
  @Field(() => String, { description: '字段名称' })
  label!: string;
  @Field(() => CorrectionStateEnum, { description: '处理情况' })
  state!: CorrectionState;
  @Field(() => String, { description: '处理情况的中文名称' })
  stateTitle!: string;
  @Field(() => String, { nullable: true, description: '未采纳的原因，或采纳时的说明' })
  reason?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间' })
  settledAt?: Date | null;
}

@ObjectType('WantedMaterial', { simpleResolvers: true, description: 'A material that was asked for (补正)' })
export class WantedMaterialType {
  @Field(() => ID, { nullable: true, description: 'the matter that waits; null where the whole case does' })
  subCaseId?: string | null;
  @Field(() => String, { nullable: true, description: '等待补正的事项' })
  matterName?: string | null;
  @Field(() => String, { description: '材料代码；提交补正时送回' })
  materialCode!: string;
  @Field(() => String, { description: '材料名称' })
  name!: string;
  @Field(() => String, { nullable: true, description: '说明' })
  note?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '补正期限，与短信通知的日期一致；null where no time runs',
  })
  until?: Date | null;
  @Field(() => MaterialLimitsType, { description: 'what its files may be' })
  limits!: MaterialLimitsType;
}

@ObjectType('ReturnedApplication', {
  simpleResolvers: true,
  description: 'A returned application as the form takes it up again, in clear for the person alone; audited',
})
export class ReturnedApplicationType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: 'sent back with the correction' })
  version!: number;
  @Field(() => JsonScalar, { description: '申请表的内容' })
  form!: unknown;
  @Field(() => [AttachmentType], { description: '已交的材料' })
  attachments!: AttachmentType[];
  @Field(() => String, { nullable: true, description: '退回的原因' })
  reason?: string | null;
  @Field(() => ApplicationDraftType, {
    description: 'the correction as far as it was written; saved like a new application, gone once it is handed in',
  })
  draft!: ApplicationDraftType;
}

@InputType('WithdrawMyApplicationInput', { description: '撤回本人的申请' })
export class WithdrawMyApplicationInput {
  @Field(() => ID, { description: 'UUID of this request' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  id!: string;
  @Field(() => Int, { description: 'the version that was seen; a stale one is refused E-0504' })
  version!: number;
  @Field(() => WithdrawReasonEnum, { description: '撤回原因' })
  reasonCode!: WithdrawReason;
  @Field(() => String, { nullable: true, description: '说明；原因为其他时必填' })
  reasonText?: string | null;
}

@InputType('ResubmitMyApplicationInput', { description: '修改后重新提交' })
export class ResubmitMyApplicationInput {
  @Field(() => ID, { description: 'UUID of this request' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  id!: string;
  @Field(() => Int, { description: 'the version that was opened; a stale one is refused E-0504' })
  version!: number;
  @Field(() => JsonScalar, { description: '申请表的全部内容' })
  form!: unknown;
  @Field(() => [DraftFileInput], { description: 'files that are added; those handed in before stay' })
  attachments!: DraftFileInput[];
}

@InputType('SupplyMyApplicationInput', { description: '提交补正材料' })
export class SupplyMyApplicationInput {
  @Field(() => ID, { description: 'UUID of this request' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  id!: string;
  @Field(() => [DraftFileInput], { description: '每项要求的材料至少一个文件' })
  files!: DraftFileInput[];
}

@ObjectType('MyConfirmation', { simpleResolvers: true, description: '一键确认 as the person whom it asks sees it' })
export class MyConfirmationType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: '确认编号' })
  confirmationNo!: string;
  @Field(() => String, { description: '事项' })
  subject!: string;
  @Field(() => String, { description: '内容' })
  body!: string;
  @Field(() => String, { description: '费用说明' })
  cost!: string;
  @Field(() => [String], { description: '将提供的数据' })
  sharedData!: string[];
  @Field(() => String, { description: '状态的中文名称' })
  stateTitle!: string;
  @Field(() => Boolean, { description: 'it may still be answered' })
  open!: boolean;
  @Field(() => DateTimeScalar, { description: '询问的时间' })
  askedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: '答复的时间' })
  answeredAt?: Date | null;
}

@InputType('AnswerMyConfirmationInput', { description: '对一键确认的答复' })
export class AnswerMyConfirmationInput {
  @Field(() => ID, { description: '一键确认的标识' })
  id!: string;
  @Field(() => Boolean, { description: '是 = 确认办理，否 = 暂不办理' })
  confirm!: boolean;
  @Field(() => OnlineChannel, { description: '答复渠道' })
  channel!: OnlineChannel;
}

@ObjectType('MyApplication', { simpleResolvers: true, description: 'A case as the person whom it concerns sees it' })
export class MyApplicationType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '军人退役“一件事”, or the one matter that was applied for alone' })
  title!: string;
  @Field(() => PortalStatusEnum, { description: '办理状态' })
  status!: string;
  @Field(() => String, { description: '状态的中文名称' })
  statusTitle!: string;
  @Field(() => String, { description: 'the state by its own name' })
  stateTitle!: string;
  @Field(() => String, { description: '受理机构' })
  officeName!: string;
  @Field(() => OwnOfficeType, {
    nullable: true,
    description: '受理机构的地址、电话和时间; of one application only, not in lists; null where none is published',
  })
  office?: OwnOfficeType | null;
  @Field(() => String, { description: '安置方式代码' })
  placementType!: string;
  @Field(() => DateTimeScalar, { description: '提交时间' })
  submittedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: '受理时间' })
  acceptedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '办结时间' })
  finishedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '承诺办结时间' })
  promiseDueAt?: Date | null;
  @Field(() => Boolean, { description: '办件中心 has heard how it stands; else 正在同步到一网通办' })
  synchronised!: boolean;
  @Field(() => Boolean, { description: 'it may be taken back now' })
  mayWithdraw!: boolean;
  @Field(() => Boolean, { description: 'it was returned and may be corrected and handed in again' })
  mayResubmit!: boolean;
  @Field(() => String, {
    nullable: true,
    description: '退回的原因; while it is returned, of one application only, not in lists',
  })
  returnReason?: string | null;
  @Field(() => String, { nullable: true, description: 'where the latest request to take it back stands' })
  withdrawalTitle?: string | null;
  @Field(() => Boolean, { description: 'it has ended and was not evaluated yet (01 §11)' })
  mayEvaluate!: boolean;
  @Field(() => String, { nullable: true, description: '评价编号, once it was evaluated as a whole' })
  evaluationNo?: string | null;
  @Field(() => String, { nullable: true, description: '代办人姓名，遮挡；本人提交的为空（01 §9.3）' })
  agentName?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'what would be open now to the person alone, in a sentence for who acts for him (E-0709)',
  })
  reservedNote?: string | null;
  @Field(() => NamedAccountType, {
    nullable: true,
    description: 'a bank account that an agent has named; of one application only, not in lists',
  })
  account?: NamedAccount | null;
  @Field(() => Boolean, { description: 'the account waits, and the caller may confirm it' })
  mayConfirmAccount!: boolean;
  @Field(() => [MyStepType], { description: '办理过程; of one application only, not in lists' })
  steps!: MyStepType[];
  @Field(() => [WantedMaterialType], { description: '需要补正的材料; of one application only, not in lists' })
  wanted!: WantedMaterialType[];
  @Field(() => [MyMatterType], { description: '包含的事项' })
  matters!: MyMatterType[];
  @Field(() => [MyDuplicateType], { description: '此前已办理过的事项; of one application only, not in lists' })
  duplicates!: MyDuplicateType[];
  @Field(() => [MyCorrectionType], { description: '更正申请的处理情况; of one application only, not in lists' })
  corrections!: MyCorrectionType[];
}

@InputType('SubmitApplicationInput', { description: '提交在线申请' })
export class SubmitApplicationInput {
  @Field(() => ID, { description: 'UUID of this submission; a repeat answers with the first one’s case' })
  requestId!: string;
  @Field(() => ID, { description: '要提交的草稿' })
  draftId!: string;
  @Field(() => Int, { description: 'the version that the applicant has read over' })
  version!: number;
  @Field(() => OnlineChannel, { description: '申请渠道; what counts is the door by which the session came in' })
  channel!: OnlineChannel;
}
