import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { OrgType } from '../../platform/access/index.ts';
import { RemainingType } from '../../platform/flow/index.ts';
import { SubCaseMode } from './matters/index.ts';
import type { CaseRow, SubCaseRow } from './queues/case-row.ts';

export const CaseQueue = titledEnum('CaseQueue', '待预审, 待接件, 预审退回, 接件待办结, 已办结, 全部', {
  PENDING_PREREVIEW: '待预审',
  PASSED: '待接件',
  RETURNED: '预审退回',
  ACCEPTED_OPEN: '接件待办结',
  FINISHED: '已办结',
  ALL: '全部',
});
export const CaseStatus = titledEnum('CaseStatus', 'States of cases and sub-cases (01 §2.5)', {
  DRAFT: '草稿',
  PENDING_PREREVIEW: '待预审',
  PREREVIEW_RETURNED: '预审退回',
  PREREVIEW_PASSED: '预审通过',
  ACCEPTED: '已接件',
  IN_PROGRESS: '办理中',
  SUPPLEMENT: '待补正',
  PENDING_FINISH: '接件待办结',
  SUSPENDED: '挂起',
  FINISHED_NORMAL: '正常办结',
  FINISHED_TERMINATED: '终止办结',
  CANCELLED: '撤销',
});
export const ChannelEnum = titledEnum('Channel', '申请渠道', {
  PC_YWTB: '一网通办PC端',
  ALIPAY: '支付宝小程序',
  SUISHENBAN: '随申办',
  WINDOW: '窗口',
  SYSTEM: '系统',
});
export const PlacementTypeEnum = titledEnum('PlacementType', '安置方式', {
  ZZJY: '自主就业',
  APGZ: '安排工作',
  ZYLQ: '逐月领取退役金',
  TX: '退休',
  GY: '供养',
  ZY: '转业',
  FY: '复员',
});
export const PersonCategoryEnum = titledEnum('PersonCategory', '人员类别: 军官, 军士, 义务兵', {
  OFFICER: '军官',
  SERGEANT: '军士',
  CONSCRIPT: '义务兵',
});
export const DuplicateFlagEnum = titledEnum('DuplicateFlag', '重复标识 (item 2)', {
  NONE: '无',
  SUSPECTED: '疑似重复',
  CONFIRMED: '确认重复',
  CLEARED: '已排除',
});
export const LibrarySyncState = titledEnum('LibrarySyncState', 'Whether the case library has heard everything', {
  NONE: '尚无推送',
  PENDING: '推送中',
  RETRY: '推送待重试',
  SYNCED: '已同步',
  FAILED: '推送失败',
});

@ObjectType('SubCase', { simpleResolvers: true, description: '子办件: one matter of the bundle' })
export class SubCaseType {
  /** Absent in lists, which carry less. */
  row?: SubCaseRow | undefined;
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;
  @Field(() => ID, { description: 'the case it belongs to' })
  caseId!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => String, { description: '事项名称' })
  matterName!: string;
  @Field(() => SubCaseMode, { description: '办理方式' })
  mode!: string;
  @Field(() => String, { description: '办理方式的中文名称' })
  modeTitle!: string;
  @Field(() => String, { description: 'OWN or DEPT' })
  ownerType!: string;
  @Field(() => String, { description: 'the department that handles it' })
  ownerName!: string;
  @Field(() => CaseStatus, { description: '子办件状态' })
  status!: string;
  @Field(() => String, { description: '状态的中文名称' })
  statusTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '该事项最近的到期时间' })
  dueAt?: unknown;
  @Field(() => String, { nullable: true, description: 'the department’s own words' })
  externalStatus?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '部门状态的时间' })
  externalStatusAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: '部门最近一次反馈的时间' })
  lastFeedbackAt?: unknown;
  @Field(() => Int, { description: 'whole days in the present state' })
  daysInStage!: number;
  @Field(() => LibrarySyncState, { description: '与办件库是否同步' })
  librarySync!: string;
  @Field(() => String, { nullable: true, description: '办结方式：NORMAL 正常办结，TERMINATED 终止办结' })
  finishMode?: string | null;
  @Field(() => String, { nullable: true, description: '办理结果说明' })
  result?: string | null;
}

@ObjectType('Case', { simpleResolvers: true, description: '一件事主办件; personal data masked' })
export class CaseType {
  row!: CaseRow;
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => Int, { description: 'send it back with an act; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: 'masked' })
  personName!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => String, { description: 'masked' })
  mobile!: string;
  @Field(() => ChannelEnum, { description: '渠道' })
  channel!: string;
  @Field(() => String, { description: '渠道的中文名称' })
  channelTitle!: string;
  @Field(() => PlacementTypeEnum, { description: '安置方式' })
  placementType!: string;
  @Field(() => String, { description: '安置方式的中文名称' })
  placementTypeTitle!: string;
  @Field(() => PersonCategoryEnum, { description: '人员类别' })
  personCategory!: string;
  @Field(() => String, { description: '人员类别的中文名称' })
  personCategoryTitle!: string;
  @Field(() => DayScalar, { description: '退役日期' })
  dischargeDate!: string;
  @Field(() => String, { description: '安置地的区划代码' })
  placementRegion!: string;
  @Field(() => String, { description: '安置地名称' })
  placementName!: string;
  @Field(() => OrgType, { description: '受理的服务中心' })
  acceptOrg!: OrgType;
  @Field(() => CaseStatus, { description: '办件状态' })
  status!: string;
  @Field(() => String, { description: '状态的中文名称' })
  statusTitle!: string;
  @Field(() => DuplicateFlagEnum, { description: '重复标识' })
  duplicateFlag!: string;
  @Field(() => Boolean, { description: '归档未完成: its electronic archive could not be built yet and is tried again' })
  archiveUnfinished!: boolean;
  @Field(() => Boolean, { description: '银行账户由同一名工作人员更正并登记本人确认' })
  accountOneClerk!: boolean;
  @Field(() => Int, { description: '第几次提交' })
  submissionNo!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '提交时间；草稿为空' })
  submittedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: '接件时间' })
  acceptedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: '办结时间' })
  finishedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: 'the nearest open limit' })
  dueAt?: unknown;
  @Field(() => RemainingType, { description: '距最近时限还有多久' })
  remaining!: RemainingType;
  @Field(() => DateTimeScalar, { nullable: true, description: '承诺时限的到期时间' })
  promiseDueAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: '法定时限的到期时间' })
  legalDueAt?: unknown;
  @Field(() => String, { nullable: true, description: '办结方式：NORMAL 正常办结，TERMINATED 终止办结' })
  finishMode?: string | null;
  @Field(() => String, { nullable: true, description: '终止或撤销原因的名称' })
  finishReasonTitle?: string | null;
  @Field(() => String, { nullable: true, description: '终止或撤销的原因说明' })
  finishReasonText?: string | null;
  @Field(() => LibrarySyncState, { description: '办件及其子办件中与办件库同步最差的状态' })
  librarySync!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '部门最近一次反馈的时间' })
  lastFeedbackAt?: unknown;
  @Field(() => String, { description: '共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）' })
  subCaseSummary!: string;
  @Field(() => Int, { description: '子办件总数' })
  subCaseTotal!: number;
  @Field(() => Int, { description: '已结束的子办件数' })
  subCaseFinished!: number;
  @Field(() => [SubCaseType], { description: '子办件，按目录顺序' })
  subCases!: SubCaseType[];
  @Field(() => ID, { nullable: true, description: '分派给谁；未分派的为空' })
  assigneeId?: string | null;
  @Field(() => String, { nullable: true, description: '经办人姓名；未分派的为空' })
  assigneeName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次催办的时间' })
  urgedAt?: unknown;
  @Field(() => String, { nullable: true, description: '最后办理的人或系统' })
  lastActorName?: string | null;
  @Field(() => DateTimeScalar, { description: '最后更新时间' })
  updatedAt!: unknown;
}

export const CaseConnection = connectionOf('Case', () => CaseType);

@ObjectType('CaseQueueCount', { simpleResolvers: true, description: '一个队列的件数' })
export class CaseQueueCountType {
  @Field(() => CaseQueue, { description: '队列' })
  queue!: string;
  @Field(() => Int, { description: '数量' })
  count!: number;
  @Field(() => Boolean, { description: 'there are more than were counted' })
  capped!: boolean;
}
