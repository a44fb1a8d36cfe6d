import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { findOwnInstitution, institutionView } from '../find-institutions.ts';
import { InstitutionType } from '../institution.type.ts';
import { InstitutionConditionsInput } from './conditions.input.ts';
import { keepConditions } from './keep-conditions.ts';

@Resolver()
export class ConditionsResolver {
  @Allow('training.institution:own')
  @Mutation(() => InstitutionType, {
    nullable: true,
    description: '保存办学条件 of one’s own institution before it is in the library; afterwards by 变更申请 (E-1431)',
  })
  async keepInstitutionConditions(
    @Ctx() ctx: Context,
    @Arg('version', () => Int, { description: 'the version of the institution that was shown; a later one is refused' })
    version: number,
    @Arg('input', () => InstitutionConditionsInput, { description: 'the conditions' })
    input: InstitutionConditionsInput,
  ) {
    await keepConditions(ctx, version, { ...input });
    const row = await findOwnInstitution(ctx);
    return row ? (await institutionView(ctx))(row) : null;
  }
}
