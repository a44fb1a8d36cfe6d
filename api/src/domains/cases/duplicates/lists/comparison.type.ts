import { Field, ID, ObjectType } from 'type-graphql';
import { AttachmentType } from '../../../../platform/files/index.ts';
import { DuplicateHitType } from './hit.type.ts';

@ObjectType('DuplicateSide', { description: 'One of the two cases' })
export class DuplicateSideType {
  @Field(() => ID, { nullable: true, description: 'the case; null where only 安置系统 shows it' })
  caseId!: string | null;
  @Field(() => String, { description: '一件事编号, or the number of the record in 安置系统' })
  caseNo!: string;
  @Field(() => String, { description: '受理机构' })
  orgName!: string;
  @Field(() => String, { nullable: true, description: '证件号码, masked; null where the form is not shown' })
  idNoMasked!: string | null;
}

@ObjectType('DuplicateField', { description: 'A field of both cases, masked' })
export class DuplicateFieldType {
  @Field(() => String, { description: 'name of the field' })
  label!: string;
  @Field(() => String, { description: 'value in the new case; — when empty' })
  left!: string;
  @Field(() => String, { description: 'value in the case that stood already; — when empty or not shown' })
  right!: string;
  @Field(() => Boolean, { description: 'the two differ, also behind equal masks' })
  differs!: boolean;
}

@ObjectType('DuplicateSection', { description: 'Fields that belong together' })
export class DuplicateSectionType {
  @Field(() => String, { description: 'title of the section' })
  title!: string;
  @Field(() => [DuplicateFieldType], { description: 'its fields' })
  rows!: DuplicateFieldType[];
}

@ObjectType('DuplicateComparison', { description: '两件对比: two cases beside each other' })
export class DuplicateComparisonType {
  @Field(() => DuplicateHitType, { description: 'the pair' })
  hit!: DuplicateHitType;
  @Field(() => DuplicateSideType, { description: 'the new case' })
  left!: DuplicateSideType;
  @Field(() => DuplicateSideType, { description: 'the case that stood already' })
  right!: DuplicateSideType;
  @Field(() => Boolean, {
    description: 'false: the older case lies with another organisation, only its summary is shown',
  })
  rightReadable!: boolean;
  @Field(() => [DuplicateSectionType], { description: 'the summary first, then the form' })
  sections!: DuplicateSectionType[];
  @Field(() => [AttachmentType], { description: '非重复说明材料 of the new case, oldest first' })
  evidence!: AttachmentType[];
}
