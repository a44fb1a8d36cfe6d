import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar, JsonScalar } from '../../graphql/scalars.ts';
import { SortDirection } from '../../graphql/sort-input.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { TimeLevelEnum } from '../../platform/flow/index.ts';
import { CaseAssignment } from './assign/assign.type.ts';
import {
  CaseQueue,
  CaseStatus,
  ChannelEnum,
  DuplicateFlagEnum,
  PersonCategoryEnum,
  PlacementTypeEnum,
} from './case.type.ts';
import type { QueueName } from './case-states.ts';
import { SubCaseMode } from './matters/index.ts';

export const CaseSortField = titledEnum('CaseSortField', '办件清单可以按哪一项排列', {
  SUBMITTED_AT: '提交时间',
  DUE_AT: '到期时间',
  UPDATED_AT: '更新时间',
  CASE_NO: '一件事编号',
});
export type CaseSortField = keyof typeof CaseSortField;

@InputType('CaseSort', { description: '办件清单的排列方式' })
export class CaseSortInput {
  @Field(() => CaseSortField, { description: '按哪一项排列' })
  field!: CaseSortField;
  @Field(() => SortDirection, { description: '升序或降序' })
  direction!: SortDirection;
}

@InputType('CaseFilter', { description: '办件清单的筛选条件，各项须同时符合' })
export class CaseFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'case number or its beginning, ID number (15/18), mobile, full name',
  })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '受理区的 6 位区划代码' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '受理机构的标识' })
  orgId?: string | null;
  @Field(() => [CaseStatus], { nullable: true, description: '状态，任一即可' })
  status?: string[] | null;
  @Field(() => [ChannelEnum], { nullable: true, description: '申请渠道，任一即可' })
  channel?: string[] | null;
  @Field(() => [PlacementTypeEnum], { nullable: true, description: '安置方式，任一即可' })
  placementType?: string[] | null;
  @Field(() => [PersonCategoryEnum], { nullable: true, description: '人员类别，任一即可' })
  personCategory?: string[] | null;
  @Field(() => String, { nullable: true, description: '含有该事项的子办件' })
  matterCode?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '提交日期起，含当日' })
  submittedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '提交日期止，含当日' })
  submittedTo?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '办结日期起，含当日' })
  finishedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '办结日期止，含当日' })
  finishedTo?: string | null;
  @Field(() => [TimeLevelEnum], { nullable: true, description: '时限情况，任一即可' })
  timeLevel?: string[] | null;
  @Field(() => [DuplicateFlagEnum], { nullable: true, description: '重复标识，任一即可' })
  duplicate?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '只要推送未成功的：推送失败或推送待重试' })
  pushFailed?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '只要银行账户由同一人更正又登记确认的' })
  accountOneClerk?: boolean | null;
  @Field(() => CaseAssignment, { nullable: true, description: '分派给本人的，或尚未分派的' })
  assignment?: CaseAssignment | null;
  @Field(() => SubCaseMode, { nullable: true, description: '含有以该方式办理的子办件' })
  mode?: string | null;
}

@InputType('RowRef', { description: '所选的一件' })
export class RowRefInput {
  @Field(() => ID, { description: '办件或子办件的标识' })
  id!: string;
  @Field(() => Int, { description: 'the version the user saw; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'overrides the common reason for this row' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true, description: '本件的原因说明，优先于共同的原因' })
  reasonText?: string | null;
}

@InputType('MaterialRequest', { description: '要求申请人补交的一份材料' })
export class MaterialRequestInput {
  @Field(() => String, { description: '材料代码；目录以外的为空' })
  materialCode!: string;
  @Field(() => String, { description: '材料名称' })
  name!: string;
  @Field(() => String, { nullable: true, description: '对材料的要求' })
  note?: string | null;
}

@InputType('CaseSelection', {
  description: 'Everything that a queue holds under a filter, resolved by the server with the caller’s scope',
})
export class CaseSelectionInput {
  @Field(() => CaseQueue, { description: 'the queue' })
  queue!: QueueName;
  @Field(() => CaseFilterInput, { nullable: true, description: 'the filter of the list' })
  filter?: CaseFilterInput | null;
  @Field(() => [ID], { nullable: true, description: 'cases taken out by hand' })
  except?: string[] | null;
}

@InputType('ActInput', {
  description:
    'One act over one record or many: at most 200 are answered at once, more go to the background as a batch',
})
export class ActInputType {
  @Field(() => String, { description: '操作代码，取自 `availableActions`' })
  action!: string;
  @Field(() => [RowRefInput], { description: '所选的各件；以 `selection` 指定时为空' })
  rows!: RowRefInput[];
  @Field(() => CaseSelectionInput, { nullable: true, description: 'cases only: all rows of a list instead of `rows`' })
  selection?: CaseSelectionInput | null;
  @Field(() => Int, {
    nullable: true,
    description: 'how many cases of the selection the user was shown; when there are more by now, E-0510',
  })
  selectionSeen?: number | null;
  @Field(() => ID, { description: 'UUID of this submission; a repeat answers with the first result' })
  requestId!: string;
  @Field(() => String, { nullable: true, description: '所选原因的代码' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true, description: '原因说明' })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: 'legal basis' })
  basis?: string | null;
  @Field(() => String, { nullable: true, description: '办理意见或备注' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'the applicant’s message as edited in the preview' })
  messageText?: string | null;
  @Field(() => [MaterialRequestInput], { nullable: true, description: '通知补正时要求的材料' })
  materials?: MaterialRequestInput[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'uploaded files that come with the act: materials handed in for 待补正',
  })
  attachmentIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: '分派给谁；该中心的窗口人员' })
  assigneeId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true once the sub-cases’ states were shown (item 5)' })
  confirmed?: boolean | null;
}

@InputType('NewAttachment', { description: '随表单提交的一份附件' })
export class NewAttachmentInput {
  @Field(() => String, { description: '属于哪份材料' })
  materialCode!: string;
  @Field(() => ID, { description: '已上传文件的标识' })
  fileId!: string;
}

@InputType('RegisterCaseInput', { description: '窗口登记的一件申请' })
export class RegisterCaseInput {
  @Field(() => ID, { description: '本次提交的 UUID；重复提交得到第一次的结果' })
  requestId!: string;
  @Field(() => JsonScalar, { description: 'values of the form `caseForm`' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits; empty = the district’s own centre' })
  placementStreet?: string | null;
  @Field(() => [NewAttachmentInput], { description: '随申请提交的附件' })
  attachments!: NewAttachmentInput[];
  @Field(() => ID, { nullable: true, description: '本人的草稿，随本次提交转为办件；新登记为空' })
  draftId?: string | null;
}

@InputType('AmendCaseInput', { description: '预审通过前对申请的更正' })
export class AmendCaseInput {
  @Field(() => ID, { description: '本次提交的 UUID；重复提交得到第一次的结果' })
  requestId!: string;
  @Field(() => ID, { description: '办件的标识' })
  id!: string;
  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;
  @Field(() => JsonScalar, { description: '表单 `caseForm` 的全部内容' })
  form!: unknown;
  @Field(() => [NewAttachmentInput], { nullable: true, description: '补充的附件' })
  attachments?: NewAttachmentInput[] | null;
}
