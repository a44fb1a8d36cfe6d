import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { findOwnInstitution, institutionView } from '../find-institutions.ts';
import { InstitutionType } from '../institution.type.ts';
import { revealTeacher, TeacherRevealType } from './reveal-teacher.ts';
import { saveTeacher } from './save-teacher.ts';
import { saveVenue } from './save-venue.ts';
import { TeacherInput, VenueInput } from './teaching.input.ts';

async function own(ctx: Context): Promise<InstitutionType | null> {
  const row = await findOwnInstitution(ctx);
  return row ? (await institutionView(ctx))(row) : null;
}

@Resolver()
export class TeachingResolver {
  @Allow('training.institution:own')
  @Mutation(() => InstitutionType, { nullable: true, description: '保存师资 of one’s own institution' })
  async saveTeacher(
    @Ctx() ctx: Context,
    @Arg('input', () => TeacherInput, { description: 'the teacher' }) input: TeacherInput,
  ) {
    await saveTeacher(ctx, input);
    return own(ctx);
  }

  @Allow('training.institution:own')
  @Mutation(() => InstitutionType, { nullable: true, description: '保存场地 of one’s own institution' })
  async saveVenue(
    @Ctx() ctx: Context,
    @Arg('input', () => VenueInput, { description: 'the venue' }) input: VenueInput,
  ) {
    await saveVenue(ctx, input);
    return own(ctx);
  }

  @Allow('training.institution:reveal')
  @Mutation(() => TeacherRevealType, { description: '查看师资完整信息: audited; needs a reason but for one’s own' })
  revealTeacher(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the teacher' }) id: string,
    @Arg('reason', () => String, { description: '5 to 500 characters; may be empty for one’s own' }) reason: string,
  ) {
    return revealTeacher(ctx, id, reason);
  }
}
