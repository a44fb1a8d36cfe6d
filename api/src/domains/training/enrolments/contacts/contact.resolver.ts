import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { listContacts, saveContact } from './contacts.ts';

@ObjectType('TrainingContact', { simpleResolvers: true, description: '咨询电话 of a bureau for trainees (T20-6)' })
export class ContactType {
  @Field(() => ID, { description: 'GB/T 2260; 310000 = the city' })
  districtCode!: string;
  @Field(() => String, { description: 'the bureau' })
  officeName!: string;
  @Field(() => String, { nullable: true, description: '咨询电话; null while nobody has said it' })
  phone?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was said' })
  updatedAt?: Date | string | null;
  @Field(() => String, { nullable: true, description: 'by whom' })
  updatedByName?: string | null;
}

/** Whom trainees may ask (T20-6). */
@Resolver()
export class ContactResolver {
  @Allow('training.enrolment:examine')
  @Query(() => [ContactType], { description: '咨询电话 of the bureaus of the caller’s scope' })
  trainingContacts(@Ctx() ctx: Context) {
    return listContacts(ctx);
  }

  @Allow('training.enrolment:review', 'training.enrolment:release')
  @Mutation(() => ContactType, { description: 'Says under which number a bureau answers trainees' })
  saveTrainingContact(
    @Ctx() ctx: Context,
    @Arg('districtCode', () => ID, { description: 'the bureau' }) districtCode: string,
    @Arg('phone', () => String, { description: '咨询电话' }) phone: string,
  ) {
    return saveContact(ctx, districtCode, phone);
  }
}
