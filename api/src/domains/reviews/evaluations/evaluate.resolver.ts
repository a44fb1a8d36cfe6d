import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Public } from '../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { EvaluationInput, EvaluationPageType, EvaluationReceiptType } from './evaluate.type.ts';
import { readEvaluationPage } from './evaluation-page.ts';
import { submitEvaluation } from './submit-evaluation.ts';

/** 好差评 for whoever holds a ticket: no account is needed, and nothing but this one evaluation can be done with it (R9.4). */
@Resolver()
export class EvaluateResolver {
  @Public()
  @Query(() => EvaluationPageType, { description: '评价页的内容 of an invitation' })
  evaluationPage(
    @Ctx() ctx: Context,
    @Arg('ticket', () => String, { description: 'from the QR code, the message or the pad' }) ticket: string,
    @Arg('clientId', () => ID, {
      nullable: true,
      description: 'of the evaluation that this device sent: to it alone an anonymous one is said to be there',
    })
    clientId?: string | null,
  ) {
    limitPublic(ctx);
    return readEvaluationPage(ctx, ticket, clientId ?? null);
  }

  @Public()
  @Mutation(() => EvaluationReceiptType, { description: '提交评价; it cannot be changed afterwards, nor given twice' })
  submitEvaluation(
    @Ctx() ctx: Context,
    @Arg('input', () => EvaluationInput, { description: 'ticket, grade, options, comment' }) input: EvaluationInput,
  ): Promise<EvaluationReceiptType> {
    limitPublic(ctx);
    return submitEvaluation(ctx, input);
  }
}
