import { Field, ObjectType } from 'type-graphql';

@ObjectType('TrainingChangeDifference', {
  simpleResolvers: true,
  description: 'A field of a change request: in force beside asked for; what is sensitive is masked',
})
export class ChangeDifferenceType {
  @Field(() => String, { description: 'the field' })
  path!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { description: 'what is in force; empty where nothing is' })
  before!: string;
  @Field(() => String, { description: 'what is asked for' })
  after!: string;
  @Field(() => String, {
    nullable: true,
    description: 'what the version before asked for, where that was another (02 §2.3)',
  })
  earlier?: string | null;
}
