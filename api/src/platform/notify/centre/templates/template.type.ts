import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../flow/index.ts';
import { NoticeChannelEnum } from '../../lists/notice.enums.ts';
import { TEMPLATE_DRAFT, templateDraftFlow } from './draft.flow.ts';

@ObjectType('NoticeTemplateRow', { simpleResolvers: true, description: '通知模板: the version in force' })
export class NoticeTemplateRowType {
  @Field(() => ID, { description: 'its code, for lists' })
  id!: string;
  @Field(() => String, { description: 'N01 …' })
  code!: string;
  @Field(() => String, { description: '模板名称' })
  name!: string;
  @Field(() => String, { description: 'CLERK TECH APPLICANT CHIEF ADMIN' })
  audience!: string;
  @Field(() => String, { description: 'whom it is for, in words' })
  audienceTitle!: string;
  @Field(() => [NoticeChannelEnum], { description: 'how it goes out' })
  channels!: string[];
  @Field(() => String, { description: 'title, variables in braces' })
  title!: string;
  @Field(() => String, { description: 'text, variables in braces' })
  body!: string;
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
  @Field(() => Int, { description: 'the version in force' })
  version!: number;
  @Field(() => Boolean, { description: 'as it was shipped; false once the office has worded it itself' })
  shipped!: boolean;
  @Field(() => DateTimeScalar, { description: 'since when this version is in force' })
  publishedAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: 'where its next version stands; null when none is written' })
  draftTitle?: string | null;
  @Field(() => ID, { nullable: true, description: 'its next version' })
  draftId?: string | null;
}

@ObjectType('NoticeVariable', { simpleResolvers: true, description: 'A variable of a template' })
export class NoticeVariableType {
  @Field(() => String, { description: 'its name, without braces' })
  name!: string;
  @Field(() => Boolean, { description: 'the text must hold it (E-0401)' })
  required!: boolean;
  @Field(() => String, { description: 'a value to look at' })
  sample!: string;
}

@ObjectType('NoticeTemplateDifference', { simpleResolvers: true, description: 'What a version says otherwise' })
export class NoticeTemplateDifferenceType {
  @Field(() => String, { description: '标题, 正文, 渠道, 优先级' })
  label!: string;
  @Field(() => String, { description: 'before' })
  before!: string;
  @Field(() => String, { description: 'after' })
  after!: string;
}

@ObjectType('NoticeTemplateVersion', { simpleResolvers: true, description: 'A version of a template' })
export class NoticeTemplateVersionType {
  @Field(() => Int, { description: 'from 1' })
  version!: number;
  @Field(() => Boolean, { description: 'shipped with a release' })
  shipped!: boolean;
  @Field(() => DateTimeScalar, { description: 'when it came into force' })
  publishedAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: 'who wrote it' })
  authorName?: string | null;
  @Field(() => String, { nullable: true, description: 'who put it into force' })
  publisherName?: string | null;
  @Field(() => String, { nullable: true, description: 'why' })
  note?: string | null;
  @Field(() => [NoticeTemplateDifferenceType], { description: 'against the one before it' })
  differences!: NoticeTemplateDifferenceType[];
}

@ObjectType('NoticeTemplateDraft', { description: 'The next version of a template, being written or waiting' })
export class NoticeTemplateDraftType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the draft' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change or an act' })
  version!: number;
  @Field(() => String, { description: '编号, MB + date + three digits' })
  draftNo!: string;
  @Field(() => String, { description: 'title' })
  title!: string;
  @Field(() => String, { description: 'text' })
  body!: string;
  @Field(() => [NoticeChannelEnum], { description: 'how it would go out' })
  channels!: string[];
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
  @Field(() => String, { description: 'why it is changed' })
  note!: string;
  @Field(() => String, { description: 'who wrote it last' })
  authorName!: string;
  @Field(() => [NoticeTemplateDifferenceType], { description: 'against the version in force' })
  differences!: NoticeTemplateDifferenceType[];
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(templateDraftFlow, TEMPLATE_DRAFT, this.row);
  }
}

@ObjectType('NoticeTemplate', { simpleResolvers: true, description: '通知模板 with its versions' })
export class NoticeTemplateType {
  @Field(() => NoticeTemplateRowType, { description: 'the version in force' })
  current!: NoticeTemplateRowType;
  @Field(() => [NoticeVariableType], { description: 'what may stand in its text' })
  variables!: NoticeVariableType[];
  @Field(() => [String], {
    description: 'what a text for this audience must stress (R4.3.2); empty unless it is a warning',
  })
  points!: string[];
  @Field(() => [NoticeTemplateVersionType], { description: 'the newest first' })
  versions!: NoticeTemplateVersionType[];
  @Field(() => NoticeTemplateDraftType, { nullable: true, description: 'the next version' })
  draft?: NoticeTemplateDraftType | null;
}

@ObjectType('NoticeTemplatePreview', { simpleResolvers: true, description: 'A wording with sample values' })
export class NoticeTemplatePreviewType {
  @Field(() => String, { description: 'title' })
  title!: string;
  @Field(() => String, { description: 'text' })
  body!: string;
  @Field(() => Int, { description: 'characters of the text' })
  length!: number;
  @Field(() => Int, { description: 'text messages that the operator bills' })
  segments!: number;
  @Field(() => [String], { description: 'what is wrong with it (E-0401); empty when it may be published' })
  faults!: string[];
}

@InputType('NoticeWordingInput', { description: 'Words, ways and weight of a template' })
export class NoticeWordingInput {
  @Field(() => String, { description: 'code of the template' })
  code!: string;
  @Field(() => String, { description: '1 to 100 characters' })
  title!: string;
  @Field(() => String, { description: '1 to 1,000 characters' })
  body!: string;
  @Field(() => [NoticeChannelEnum], { description: 'how it goes out' })
  channels!: string[];
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
}

@InputType('NoticeTemplateDraftInput', { description: 'The next version of a template' })
export class TemplateDraftInput extends NoticeWordingInput {
  @Field(() => ID, { nullable: true, description: 'the draft that is changed; none opens one' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the draft’s version that was shown' })
  version?: number | null;
  @Field(() => String, { description: 'why, 5 to 500 characters' })
  note!: string;
}
