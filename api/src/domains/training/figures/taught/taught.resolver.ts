import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderOf } from '../../../../graphql/loaders.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { InstitutionType } from '../../institutions/institution.type.ts';
import { ProjectType } from '../../projects/project.type.ts';
import { readTaught } from './read-taught.ts';
import { NOTHING_TAUGHT, TaughtType } from './taught.type.ts';

const taughtOf = (ctx: Context, of: 'project_id' | 'institution_id', id: string): Promise<TaughtType> =>
  loaderOf<TaughtType>(
    ctx,
    `training.taught.${of}`,
    (ids) => readTaught(ctx, of, ids),
    () => NOTHING_TAUGHT,
  ).load(id);

@Resolver(() => InstitutionType)
export class TaughtByInstitutionResolver {
  @FieldResolver(() => TaughtType, { description: '班次、学员和满意度 (SC14-1)' })
  taught(@Root() { id }: InstitutionType, @Ctx() ctx: Context) {
    return taughtOf(ctx, 'institution_id', id);
  }
}

@Resolver(() => ProjectType)
export class TaughtByProjectResolver {
  @FieldResolver(() => TaughtType, { description: '班次、学员、结业率、取证率和满意度 (02 §7.6)' })
  taught(@Root() { id }: ProjectType, @Ctx() ctx: Context) {
    return taughtOf(ctx, 'project_id', id);
  }
}
