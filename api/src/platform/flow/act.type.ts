import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';

export const RowResult = titledEnum(
  'RowResult',
  'SKIPPED: somebody was faster or it is already done; FAILED: it may not be done',
  { OK: '成功', SKIPPED: '跳过：他人已先办理或状态已变', FAILED: '失败' },
);
export type RowResult = keyof typeof RowResult;

@InputType('RecordActRow', { description: 'A record of an act, as its user saw it' })
export class RecordActRowInput {
  @Field(() => ID, { description: 'the record' })
  id!: string;
  @Field(() => Int, { description: 'the version that was shown; a later one is refused (E-0504)' })
  version!: number;
}

@InputType('RecordActMaterial', { description: 'Something that is asked for' })
export class RecordActMaterialInput {
  @Field(() => String, { description: 'its code; empty for what no list has' })
  materialCode!: string;
  @Field(() => String, { description: 'what it is called, 1 to 60 characters' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'what it has to be like' })
  note?: string | null;
}

@InputType('RecordActSignature', { description: 'The answer to `requestFlowSignature`' })
export class RecordActSignatureInput {
  @Field(() => ID, { description: '签名请求' })
  requestId!: string;
  @Field(() => String, { description: 'SM2 signature of the payload, DER hex' })
  signature!: string;
}

@InputType('RecordActInput', { description: 'One step of a flow over one record or a selection of at most 200' })
export class RecordActInputType {
  @Field(() => String, { description: 'one of the records’ available actions' })
  action!: string;
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
  @Field(() => [RecordActRowInput], { description: 'the records' })
  rows!: RecordActRowInput[];
  @Field(() => String, { nullable: true, description: 'code of the list that the action names' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true, description: 'the reason in words, 5 to 500 characters' })
  reasonText?: string | null;
  @Field(() => String, { nullable: true, description: 'a remark, at most 2,000 characters' })
  note?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'the caller’s uploaded files, for actions that take any; BAD_INPUT elsewhere',
  })
  attachmentIds?: string[] | null;
  @Field(() => DayScalar, {
    nullable: true,
    description: 'the last day for which it holds, for actions that have an end; BAD_INPUT elsewhere',
  })
  until?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'when it happened, for actions that may be recorded later; now unless said; BAD_INPUT elsewhere',
  })
  occurredAt?: Date | null;
  @Field(() => [RecordActMaterialInput], {
    nullable: true,
    description: 'what is asked for, for actions that ask for something; at most 20',
  })
  materials?: RecordActMaterialInput[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'who is to handle the records, for actions that give them to somebody; BAD_INPUT elsewhere',
  })
  assigneeId?: string | null;
  @Field(() => RecordActSignatureInput, {
    nullable: true,
    description: 'for actions that demand a signature; of one record at a time',
  })
  signature?: RecordActSignatureInput | null;
}

@ObjectType('RecordActOutcome', { simpleResolvers: true, description: 'What became of one record' })
export class RecordActOutcomeType {
  @Field(() => ID, { description: 'the record' })
  id!: string;
  @Field(() => String, { description: 'its business number; empty where it is not the caller’s to see' })
  title!: string;
  @Field(() => RowResult, { description: 'whether it moved' })
  result!: string;
  @Field(() => String, { nullable: true, description: 'code of the refusal' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'why it did not move' })
  message?: string | null;
}

@ObjectType('RecordActResult', { simpleResolvers: true, description: 'An act’s result, one line per record' })
export class RecordActResultType {
  @Field(() => Int, { description: 'records that moved' })
  ok!: number;
  @Field(() => Int, { description: 'records that somebody else had moved' })
  skipped!: number;
  @Field(() => Int, { description: 'records that may not be moved' })
  failed!: number;
  @Field(() => [RecordActOutcomeType], { description: 'in the order asked for' })
  rows!: RecordActOutcomeType[];
}
