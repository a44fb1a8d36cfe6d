import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { kernelErrors } from '../../../../platform/errors/index.ts';
import { RecordActResultType } from '../../../../platform/flow/index.ts';
import { type Ctx as Context } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { done, lockVisible, requireSome, toResult, turnedDown } from '../../marks/index.ts';
import { remindInstitutions } from './remind.ts';

@InputType('RemindInstitutionsInput', { description: '批量提醒续期 (SC14-1)' })
class RemindInstitutionsInput {
  @Field(() => [ID], { description: 'the institutions, at most 200' })
  ids!: string[];
  @Field(() => ID, { description: 'a repeat with the same id answers with the first result' })
  requestId!: string;
}

/** Reminds each institution of what it has to renew; whoever has nothing to renew is left out. */
async function remind(ctx: Context, { ids, requestId }: RemindInstitutionsInput): Promise<RecordActResultType> {
  requireSome(ids);
  const { rows } = await once(ctx, 'remindInstitutions', requestId, ids, async (tx) => {
    const targets = await lockVisible(tx, 'INSTITUTION', ids, 'remindInstitutions');
    const reminded = await remindInstitutions(tx, [...targets.keys()]);
    const outcomes = ids.map((id) => {
      const target = targets.get(id.toLowerCase());
      if (!target) return turnedDown(id, '', 'NOT_FOUND', kernelErrors.NOT_FOUND);
      if (reminded.has(target.id)) return done(id, target.no);
      return turnedDown(id, target.no, 'E-0503', '没有临期或过期的资质', 'SKIPPED');
    });
    return { rows: outcomes };
  });
  return toResult(rows);
}

@Resolver()
export class RemindResolver {
  @Allow('training.institution:remind')
  @Mutation(() => RecordActResultType, { description: '批量提醒续期: institutions with something to renew are told' })
  remindInstitutions(
    @Ctx() ctx: Context,
    @Arg('input', () => RemindInstitutionsInput, { description: 'whom to remind' }) input: RemindInstitutionsInput,
  ) {
    return remind(ctx, input);
  }
}
