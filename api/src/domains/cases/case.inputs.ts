import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DayScalar, JsonScalar } from '../../graphql/scalars.ts';
import { TimeLevelEnum } from '../../platform/flow/index.ts';
import { CaseStatus, ChannelEnum, DuplicateFlagEnum, PersonCategoryEnum, PlacementTypeEnum } from './case.type.ts';

export enum CaseSortField {
  SUBMITTED_AT = 'SUBMITTED_AT',
  DUE_AT = 'DUE_AT',
  UPDATED_AT = 'UPDATED_AT',
  CASE_NO = 'CASE_NO',
}
export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(CaseSortField, { name: 'CaseSortField' });
registerEnumType(SortDirection, { name: 'SortDirection' });

@InputType('CaseSort')
export class CaseSortInput {
  @Field(() => CaseSortField)
  field!: CaseSortField;
  @Field(() => SortDirection)
  direction!: SortDirection;
}

@InputType('CaseFilter')
export class CaseFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'case number or its beginning, ID number (15/18), mobile, full name',
  })
  search?: string | null;
  @Field(() => String, { nullable: true })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true })
  orgId?: string | null;
  @Field(() => [CaseStatus], { nullable: true })
  status?: string[] | null;
  @Field(() => [ChannelEnum], { nullable: true })
  channel?: string[] | null;
  @Field(() => [PlacementTypeEnum], { nullable: true })
  placementType?: string[] | null;
  @Field(() => [PersonCategoryEnum], { nullable: true })
  personCategory?: string[] | null;
  @Field(() => String, { nullable: true })
  matterCode?: string | null;
  @Field(() => DayScalar, { nullable: true })
  submittedFrom?: string | null;
  @Field(() => DayScalar, { nullable: true })
  submittedTo?: string | null;
  @Field(() => [TimeLevelEnum], { nullable: true })
  timeLevel?: string[] | null;
  @Field(() => [DuplicateFlagEnum], { nullable: true })
  duplicate?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  pushFailed?: boolean | null;
}

@InputType('RowRef')
export class RowRefInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'the version the user saw; a stale one is refused E-0504' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'overrides the common reason for this row' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true })
  reasonText?: string | null;
}

@InputType('MaterialRequest')
export class MaterialRequestInput {
  @Field(() => String)
  materialCode!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('ActInput', { description: 'One act over one record or a selection of at most 200' })
export class ActInputType {
  @Field(() => String)
  action!: string;
  @Field(() => [RowRefInput])
  rows!: RowRefInput[];
  @Field(() => ID, { description: 'UUID of this submission; a repeat answers with the first result' })
  requestId!: string;
  @Field(() => String, { nullable: true })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: 'legal basis' })
  basis?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'the applicant’s message as edited in the preview' })
  messageText?: string | null;
  @Field(() => [MaterialRequestInput], { nullable: true })
  materials?: MaterialRequestInput[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'uploaded files that come with the act: materials handed in for 待补正',
  })
  attachmentIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true once the sub-cases’ states were shown (item 5)' })
  confirmed?: boolean | null;
}

@InputType('NewAttachment')
export class NewAttachmentInput {
  @Field(() => String)
  materialCode!: string;
  @Field(() => ID)
  fileId!: string;
}

@InputType('RegisterCaseInput')
export class RegisterCaseInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => JsonScalar, { description: 'values of the form `caseForm`' })
  form!: unknown;
  @Field(() => String, { nullable: true, description: '9 digits; empty = the district’s own centre' })
  placementStreet?: string | null;
  @Field(() => [NewAttachmentInput])
  attachments!: NewAttachmentInput[];
  @Field(() => Boolean, { description: 'false keeps a draft' })
  submit!: boolean;
  @Field(() => ID, { nullable: true })
  draftId?: string | null;
  @Field(() => Int, { nullable: true })
  draftVersion?: number | null;
}

@InputType('AmendCaseInput')
export class AmendCaseInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => JsonScalar)
  form!: unknown;
  @Field(() => [NewAttachmentInput], { nullable: true })
  attachments?: NewAttachmentInput[] | null;
}
