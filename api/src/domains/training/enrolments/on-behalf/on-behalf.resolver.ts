import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { type Ctx as Context, hasPermission } from '../../../../platform/kernel/index.ts';
import { round } from '../../rounds/round.record.ts';
import { EnrolForInputType, EnrolmentType } from '../enrolment.type.ts';
import { getEnrolment } from '../find-enrolments.ts';
import { placesLeft } from './allowance.ts';
import { enrolFor } from './by-district.ts';
import { enrolInOwnRound } from './by-institution.ts';

const theRequest = { description: 'a repeat answers with the first result' };
const thePerson = { description: 'who, and what was filled in' };

/** 代报名 by the bureau of his placement (02 §5.2), and by institutions where the city has opened it. */
@Resolver(() => round.classes.Node)
export class OnBehalfResolver {
  @Allow('training.enrolment:enrolFor')
  @Mutation(() => EnrolmentType, {
    description: '代报名: for somebody of the caller’s district, with his written consent (02 §5.2)',
  })
  async enrolOnBehalf(
    @Ctx() ctx: Context,
    @Arg('input', () => EnrolForInputType, thePerson) input: EnrolForInputType,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return getEnrolment(ctx, await enrolFor(ctx, input, requestId), 'enrolOnBehalf');
  }

  @Allow('training.enrolment:enrolInOwnRound')
  @Mutation(() => EnrolmentType, {
    description:
      '培训机构代报: in a round of the caller’s institution, with his written consent; E-1325 for whoever does not fit, without the reason; E-1326 beyond the share, E-1327 where it is not opened',
  })
  async enrolInOwnRound(
    @Ctx() ctx: Context,
    @Arg('input', () => EnrolForInputType, thePerson) input: EnrolForInputType,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return getEnrolment(ctx, await enrolInOwnRound(ctx, input, requestId), 'enrolInOwnRound');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'how many more the caller’s institution may enrol on their behalf; null where it may not',
  })
  placesOnBehalf(
    @Root() { id, state }: { id: string; state: string },
    @Ctx() ctx: Context,
  ): Promise<number | null> | null {
    if (state !== 'OPEN' || !hasPermission(ctx.actor, 'training.enrolment:enrolInOwnRound')) return null;
    return loaderOf<number | null>(
      ctx,
      'training.round.on-behalf',
      (ids) => placesLeft(ctx, ids),
      () => null,
    ).load(id);
  }
}
