import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RecordActOutcomeType } from '../../flow/act.type.ts';
import { SentNotificationFilter } from '../notification.type.ts';

@InputType('ResendNoticesInput', { description: '重新发送: notices by id, or all undelivered ones of a filter' })
export class ResendNoticesInput {
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
  @Field(() => [ID], { nullable: true, description: 'up to 200 notices, answered at once' })
  ids?: string[] | null;
  @Field(() => SentNotificationFilter, {
    nullable: true,
    description: 'without ids: the undelivered ones that it means, up to 500, in the background',
  })
  filter?: SentNotificationFilter | null;
}

@ObjectType('NoticeResendResult', { simpleResolvers: true, description: 'What became of each notice, or the batch' })
export class NoticeResendResultType {
  @Field(() => [RecordActOutcomeType], { description: 'one line per notice; empty when a batch works' })
  rows!: RecordActOutcomeType[];
  @Field(() => ID, { nullable: true, description: 'the batch that sends them' })
  batchId?: string | null;
}
