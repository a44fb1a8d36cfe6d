import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { findOwnInstitution, getInstitutionRow, institutionView } from '../find-institutions.ts';
import { InstitutionType } from '../institution.type.ts';
import { addQualification } from './add-qualification.ts';
import { QualificationInput, VerifyQualificationInput } from './qualification.input.ts';
import { verifyQualification } from './verify-qualification.ts';

@Resolver()
export class QualificationResolver {
  @Allow('training.institution:own')
  @Mutation(() => InstitutionType, { nullable: true, description: '上传资质 of one’s own institution (SC14-4)' })
  async addQualification(
    @Ctx() ctx: Context,
    @Arg('input', () => QualificationInput, { description: 'the certificate and its files' }) input: QualificationInput,
  ) {
    await addQualification(ctx, input);
    const row = await findOwnInstitution(ctx);
    return row ? (await institutionView(ctx))(row) : null;
  }

  @Allow('training.institution:verify')
  @Mutation(() => InstitutionType, { description: '核验资质 of an institution of one’s district (AC14-2)' })
  async verifyQualification(
    @Ctx() ctx: Context,
    @Arg('input', () => VerifyQualificationInput, { description: 'the verdict' }) input: VerifyQualificationInput,
  ) {
    const id = await verifyQualification(ctx, input);
    return (await institutionView(ctx))(await getInstitutionRow(ctx, id, 'verifyQualification'));
  }
}
