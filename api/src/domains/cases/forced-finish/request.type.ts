import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { RowResult } from '../../../platform/flow/index.ts';
import { FINISH_WAYS } from './rule-body.ts';

const ForcedFinishWay = titledEnum('ForcedFinishWay', '强制办结的办结方式', FINISH_WAYS);

@InputType('ForcedFinishRow', { description: 'What is to be forced to its end' })
export class ForcedFinishRowInput {
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => ID, { nullable: true, description: 'the matter; absent = the whole case' })
  subCaseId?: string | null;
  @Field(() => Int, { description: 'the version of the matter, or of the case, that was shown' })
  version!: number;
}

@InputType('RequestForcedFinishInput', { description: '申请强制办结' })
export class RequestForcedFinishInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => [ForcedFinishRowInput], { description: 'one to 200' })
  rows!: ForcedFinishRowInput[];
  @Field(() => ForcedFinishWay, { description: '办结方式' })
  finishAs!: string;
  @Field(() => String, { description: 'code of the list forced-finish.reason' })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: '说明, 5–500 characters; required for L99' })
  reasonText?: string | null;
  @Field(() => String, { description: '依据: article or document number, 5–500 characters' })
  basisText!: string;
  @Field(() => [ID], { nullable: true, description: 'uploaded files; with a single row only' })
  fileIds?: string[] | null;
}

@ObjectType('ForcedFinishAsked', { simpleResolvers: true, description: 'What became of one row' })
export class ForcedFinishAskedType {
  @Field(() => ID, { description: 'the request, or the row’s own id where it was refused' })
  id!: string;
  @Field(() => String, { description: 'its business number; empty where it is not the caller’s to see' })
  title!: string;
  @Field(() => RowResult, { description: 'whether it was asked for' })
  result!: string;
  @Field(() => String, { nullable: true, description: 'code of the refusal' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'why not' })
  message?: string | null;
}
