import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../graphql/scalars.ts';
import { OrgType } from '../../platform/access/index.ts';
import { RemainingType } from '../../platform/flow/index.ts';
import { QUEUE_STATES } from './case-states.ts';
import { SubCaseMode } from './matters/index.ts';
import type { CaseRow, SubCaseRow } from './queues/case-row.ts';

const named = <K extends string>(...keys: K[]) => Object.fromEntries(keys.map((k) => [k, k])) as { [P in K]: P };

export const CaseQueue = named(...(Object.keys(QUEUE_STATES) as (keyof typeof QUEUE_STATES)[]));
export const CaseStatus = named(
  'DRAFT',
  'PENDING_PREREVIEW',
  'PREREVIEW_RETURNED',
  'PREREVIEW_PASSED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUPPLEMENT',
  'PENDING_FINISH',
  'SUSPENDED',
  'FINISHED_NORMAL',
  'FINISHED_TERMINATED',
  'CANCELLED',
);
export const ChannelEnum = named('PC_YWTB', 'ALIPAY', 'SUISHENBAN', 'WINDOW', 'SYSTEM');
export const PlacementTypeEnum = named('ZZJY', 'APGZ', 'ZYLQ', 'TX', 'GY', 'ZY', 'FY');
export const PersonCategoryEnum = named('OFFICER', 'SERGEANT', 'CONSCRIPT');
export const DuplicateFlagEnum = named('NONE', 'SUSPECTED', 'CONFIRMED', 'CLEARED');
export const LibrarySyncState = named('NONE', 'PENDING', 'SYNCED', 'FAILED');
registerEnumType(CaseQueue, { name: 'CaseQueue', description: '待预审, 待接件, 预审退回, 接件待办结, 已办结, 全部' });
registerEnumType(CaseStatus, { name: 'CaseStatus', description: 'States of cases and sub-cases (01 §2.5)' });
registerEnumType(ChannelEnum, { name: 'Channel', description: '申请渠道' });
registerEnumType(PlacementTypeEnum, { name: 'PlacementType', description: '安置方式' });
registerEnumType(PersonCategoryEnum, { name: 'PersonCategory', description: '人员类别: 军官, 军士, 义务兵' });
registerEnumType(DuplicateFlagEnum, { name: 'DuplicateFlag', description: '重复标识 (item 2)' });
registerEnumType(LibrarySyncState, {
  name: 'LibrarySyncState',
  description: 'Whether the case library has heard everything',
});

@ObjectType('SubCase', { simpleResolvers: true, description: '子办件: one matter of the bundle' })
export class SubCaseType {
  /** Absent in lists, which carry less. */
  row?: SubCaseRow | undefined;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => ID, { description: 'the case it belongs to' })
  caseId!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String)
  matterCode!: string;
  @Field(() => String)
  matterName!: string;
  @Field(() => SubCaseMode)
  mode!: string;
  @Field(() => String)
  modeTitle!: string;
  @Field(() => String, { description: 'OWN or DEPT' })
  ownerType!: string;
  @Field(() => String, { description: 'the department that handles it' })
  ownerName!: string;
  @Field(() => CaseStatus)
  status!: string;
  @Field(() => String)
  statusTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  dueAt?: unknown;
  @Field(() => String, { nullable: true, description: 'the department’s own words' })
  externalStatus?: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  externalStatusAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true })
  lastFeedbackAt?: unknown;
  @Field(() => Int, { description: 'whole days in the present state' })
  daysInStage!: number;
  @Field(() => LibrarySyncState)
  librarySync!: string;
  @Field(() => String, { nullable: true })
  finishMode?: string | null;
  @Field(() => String, { nullable: true })
  result?: string | null;
}

@ObjectType('Case', { simpleResolvers: true, description: '一件事主办件; personal data masked' })
export class CaseType {
  row!: CaseRow;
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'send it back with an act; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String)
  caseNo!: string;
  @Field(() => String, { description: 'masked' })
  personName!: string;
  @Field(() => String, { description: 'masked' })
  idNo!: string;
  @Field(() => String, { description: 'masked' })
  mobile!: string;
  @Field(() => ChannelEnum)
  channel!: string;
  @Field(() => String)
  channelTitle!: string;
  @Field(() => PlacementTypeEnum)
  placementType!: string;
  @Field(() => String)
  placementTypeTitle!: string;
  @Field(() => PersonCategoryEnum)
  personCategory!: string;
  @Field(() => String)
  personCategoryTitle!: string;
  @Field(() => DayScalar)
  dischargeDate!: string;
  @Field(() => String)
  placementRegion!: string;
  @Field(() => String)
  placementName!: string;
  @Field(() => OrgType)
  acceptOrg!: OrgType;
  @Field(() => CaseStatus)
  status!: string;
  @Field(() => String)
  statusTitle!: string;
  @Field(() => DuplicateFlagEnum)
  duplicateFlag!: string;
  @Field(() => Int)
  submissionNo!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true })
  acceptedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true, description: 'the nearest open limit' })
  dueAt?: unknown;
  @Field(() => RemainingType)
  remaining!: RemainingType;
  @Field(() => DateTimeScalar, { nullable: true })
  promiseDueAt?: unknown;
  @Field(() => DateTimeScalar, { nullable: true })
  legalDueAt?: unknown;
  @Field(() => String, { nullable: true })
  finishMode?: string | null;
  @Field(() => String, { nullable: true })
  finishReasonTitle?: string | null;
  @Field(() => String, { nullable: true })
  finishReasonText?: string | null;
  @Field(() => LibrarySyncState)
  librarySync!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  lastFeedbackAt?: unknown;
  @Field(() => String, { description: '共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）' })
  subCaseSummary!: string;
  @Field(() => Int)
  subCaseTotal!: number;
  @Field(() => Int)
  subCaseFinished!: number;
  @Field(() => [SubCaseType])
  subCases!: SubCaseType[];
  @Field(() => String, { nullable: true })
  lastActorName?: string | null;
  @Field(() => DateTimeScalar)
  updatedAt!: unknown;
}

export const CaseConnection = connectionOf('Case', () => CaseType);

@ObjectType('CaseQueueCount', { simpleResolvers: true })
export class CaseQueueCountType {
  @Field(() => CaseQueue)
  queue!: string;
  @Field(() => Int)
  count!: number;
  @Field(() => Boolean, { description: 'there are more than were counted' })
  capped!: boolean;
}
