import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow, SignedIn } from '../../../graphql/access-decorators.ts';
import { JsonScalar } from '../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { loadMatters } from './load-matters.ts';
import { MatterType } from './matter.type.ts';
import { viewMatter } from './matter-view.ts';
import { selectMatters } from './select-matters.ts';

@Resolver()
export class MatterResolver {
  @Query(() => [MatterType], {
    description: 'The matters in force, in the order of the catalogue: public knowledge, by which many lists filter',
  })
  @SignedIn({ anyIdentity: true })
  async matters(@Ctx() ctx: Context): Promise<MatterType[]> {
    return (await loadMatters(ctx)).map((matter) => viewMatter(matter));
  }

  @Query(() => [MatterType], { description: 'The matters that this form, complete or not, would open' })
  @Allow('case:register')
  async bundlePreview(
    @Ctx() ctx: Context,
    @Arg('form', () => JsonScalar, { description: '表单 `caseForm` 的内容，可以不完整' }) form: unknown,
  ): Promise<MatterType[]> {
    return selectMatters(form, await loadMatters(ctx)).map((matter) => viewMatter(matter, { inBundle: true }));
  }
}
