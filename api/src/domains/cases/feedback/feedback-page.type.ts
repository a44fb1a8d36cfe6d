import { Field, ID, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { AttachmentType } from '../../../platform/files/index.ts';
import { FeedbackMessageType } from './feedback.type.ts';

@ObjectType('FeedbackMaterial', { simpleResolvers: true, description: 'A material that a department asks for' })
export class FeedbackMaterialType {
  @Field(() => String, { nullable: true, description: 'code of the material catalogue' })
  code?: string | undefined;
  @Field(() => String, { description: 'name' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'what to mind' })
  note?: string | undefined;
}

@ObjectType('FeedbackResult', {
  simpleResolvers: true,
  description: 'A field of the structured result, as the contract has it',
})
export class FeedbackResultType {
  @Field(() => String, { description: 'name of the field' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'masked where it is personal; null = the department left it out',
  })
  value!: string | null;
  @Field(() => Boolean, { description: 'whether 查看完整信息 shows more of it' })
  masked!: boolean;
}

@ObjectType('FeedbackTimelineEntry', {
  simpleResolvers: true,
  description: 'A step of the sub-case, or a message about it',
})
export class FeedbackTimelineType {
  @Field(() => ID, { description: 'id of the step or message' })
  id!: string;
  @Field(() => String, { description: 'STEP or MESSAGE' })
  kind!: string;
  @Field(() => DateTimeScalar, { description: 'when it happened, by whoever tells of it' })
  occurredAt!: SqlInstant;
  @Field(() => DateTimeScalar, { description: 'when we recorded it; the order of the line' })
  recordedAt!: SqlInstant;
  @Field(() => String, { description: 'what happened' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'reason or words' })
  text!: string | null;
  @Field(() => String, { description: 'who' })
  actorName!: string;
}

@ObjectType('FeedbackPage', { simpleResolvers: true, description: '反馈详情' })
export class FeedbackPageType {
  @Field(() => FeedbackMessageType, { description: 'the message as the list shows it' })
  message!: FeedbackMessageType;
  @Field(() => String, { nullable: true, description: '办件状态: where the sub-case stands' })
  subCaseStatusTitle!: string | null;
  @Field(() => String, { nullable: true, description: '身份证号码, masked' })
  personIdNo!: string | null;
  @Field(() => String, { nullable: true, description: '经办人' })
  handledBy!: string | null;
  @Field(() => String, { nullable: true, description: '经办机构' })
  handledOrg!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '办理时间, by the department’s clock' })
  handledAt!: SqlInstant | null;
  @Field(() => String, {
    nullable: true,
    description: '联系电话 of the department; masked for who does not handle messages',
  })
  contactPhone!: string | null;
  @Field(() => String, { nullable: true, description: '原因' })
  reasonText!: string | null;
  @Field(() => String, { nullable: true, description: '建议' })
  suggestion!: string | null;
  @Field(() => [FeedbackMaterialType], { description: '需补正材料' })
  requiredMaterials!: FeedbackMaterialType[];
  @Field(() => [FeedbackResultType], { description: '办理结果, every field of the contract' })
  results!: FeedbackResultType[];
  @Field(() => [AttachmentType], { description: '附件' })
  attachments!: readonly AttachmentType[];
  @Field(() => [FeedbackTimelineType], { description: 'every step of the sub-case and every message about it' })
  timeline!: FeedbackTimelineType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '发送时间' })
  sentAt!: SqlInstant | null;
  @Field(() => DateTimeScalar, { description: '入库时间' })
  storedAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '阅读人' })
  readByName!: string | null;
}

@ObjectType('FeedbackReveal', { simpleResolvers: true, description: 'A message’s personal data in clear' })
export class FeedbackRevealType {
  @Field(() => String, { nullable: true, description: '身份证号码 as the department sent it' })
  personIdNo!: string | null;
  @Field(() => [FeedbackResultType], { description: '办理结果 in clear' })
  results!: FeedbackResultType[];
}
