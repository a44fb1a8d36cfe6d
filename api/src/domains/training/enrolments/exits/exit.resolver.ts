import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { askExit } from './ask-exit.ts';
import { exit } from './exit.record.ts';
import { ExitInput } from './exit.type.ts';

/** 申请退训; list, page and acts are the record's. */
@Resolver()
export class ExitResolver {
  @Allow('training.exit:ask')
  @Mutation(() => exit.classes.Node, { description: '申请退训 (T13-7)' })
  async askForTrainingExit(
    @Ctx() ctx: Context,
    @Arg('input', () => ExitInput, { description: 'which enrolment, why, from which day on' }) input: ExitInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return exit.open(ctx, await askExit(ctx, input, requestId));
  }
}
