import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RoundInput } from './round.inputs.ts';
import { round } from './round.record.ts';
import { listRoundProjects, RoundProjectType } from './round-projects.ts';
import { createRound, saveRound } from './save-round.ts';

const theRound = { description: 'the round' };
const theContent = { description: 'what it says' };

/** What institutions write, and what rounds are looked for by; list, page and acts are the record's. */
@Resolver()
export class RoundResolver {
  @Allow('training.round:view')
  @Query(() => [RoundProjectType], { description: 'Projects of the rounds in the caller’s scope, by name' })
  roundProjects(@Ctx() ctx: Context) {
    return listRoundProjects(ctx);
  }

  @Allow('training.round:draft')
  @Mutation(() => round.classes.Node, { description: 'A draft for a project of the caller’s institution' })
  async createEnrolmentRound(
    @Ctx() ctx: Context,
    @Arg('projectId', () => ID, { description: 'what is trained' }) projectId: string,
    @Arg('input', () => RoundInput, theContent) input: RoundInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return round.open(ctx, await createRound(ctx, projectId, input, requestId));
  }

  @Allow('training.round:draft')
  @Mutation(() => round.classes.Node, { description: 'A draft with other content' })
  async saveEnrolmentRound(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRound) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('input', () => RoundInput, theContent) input: RoundInput,
  ) {
    await saveRound(ctx, id, version, input);
    return round.open(ctx, id);
  }
}
