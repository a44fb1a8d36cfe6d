import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { InstitutionChangeInput, ProjectChangeInput } from './change.inputs.ts';
import { change } from './change.record.ts';
import { requestInstitutionChange } from './request-institution-change.ts';
import { requestProjectChange } from './request-project-change.ts';

/** What institutions ask for; list, page and acts are the record's. */
@Resolver()
export class ChangeResolver {
  @Allow('training.change:request')
  @Mutation(() => change.classes.Node, {
    description: 'Asks for a change of the caller’s institution, or goes on with one that came back (BR14-5)',
  })
  async requestInstitutionChange(
    @Ctx() ctx: Context,
    @Arg('input', () => InstitutionChangeInput, { description: 'what is to change, and why' })
    input: InstitutionChangeInput,
  ) {
    return change.open(ctx, await requestInstitutionChange(ctx, input));
  }

  @Allow('training.change:request')
  @Mutation(() => change.classes.Node, {
    description:
      'Asks for a change of a project of the caller’s institution, or goes on with one that came back (T15-7)',
  })
  async requestProjectChange(
    @Ctx() ctx: Context,
    @Arg('input', () => ProjectChangeInput, { description: 'the whole content, and why' }) input: ProjectChangeInput,
  ) {
    return change.open(ctx, await requestProjectChange(ctx, input));
  }
}
