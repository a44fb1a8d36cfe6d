import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('RequestReopenInput', { description: '申请重新办理' })
export class RequestReopenInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => Int, { description: 'the version of the case that the clerk saw' })
  version!: number;
  @Field(() => [ID], { description: 'ended matters that are to be handled again' })
  subCaseIds!: string[];
  @Field(() => String, { description: 'code of the list reopen.reason' })
  reasonCode!: string;
  @Field(() => String, { description: '说明, 5–500 characters' })
  reasonText!: string;
}
