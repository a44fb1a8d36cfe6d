import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { type Ctx as Context, hasPermission } from '../../../../platform/kernel/index.ts';
import { EnrolmentType } from '../enrolment.type.ts';
import { exit } from './exit.record.ts';
import { isOwn, mayLeave } from './may-ask.ts';

/** What an enrolment needs to know of its 退训申请. */
interface LastExit {
  enrolmentId: string;
  state: string;
}

/** The last of each of some enrolments, as the caller may see them. */
async function lastExits(ctx: Context, enrolmentIds: readonly string[]): Promise<Map<string, LastExit>> {
  const last = sql`x.id in (select distinct on (enrolment_id) id from training_exit
    where enrolment_id = any(${[...enrolmentIds]}::uuid[]) order by enrolment_id, id desc)`;
  const found = (await exit.some(ctx, last, enrolmentIds.length)) as LastExit[];
  return new Map(found.map((one) => [one.enrolmentId, one]));
}

/** The last 退训申请 of an enrolment, as the caller may see it. */
export function exitOf(ctx: Context, enrolmentId: string): Promise<LastExit | null> {
  if (!hasPermission(ctx.actor, 'training.exit:view')) return Promise.resolve(null);
  return loaderOf<LastExit | null>(
    ctx,
    'training.enrolment.exit',
    (ids) => lastExits(ctx, ids),
    () => null,
  ).load(enrolmentId);
}

/** What an enrolment says of leaving it (BR13-5). */
@Resolver(() => EnrolmentType)
export class EnrolmentExitResolver {
  @FieldResolver(() => exit.classes.Node, { nullable: true, description: '退训申请: the last one' })
  exit(@Root() { id }: EnrolmentType, @Ctx() ctx: Context) {
    return exitOf(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: 'the caller may ask to leave it now (BR13-5)' })
  async mayAskExit(@Root() enrolment: EnrolmentType, @Ctx() ctx: Context) {
    if (!hasPermission(ctx.actor, 'training.exit:ask') || !isOwn(ctx, enrolment) || !mayLeave(enrolment)) return false;
    return (await exitOf(ctx, enrolment.id))?.state !== 'ASKED';
  }
}
