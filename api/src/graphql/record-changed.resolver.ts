import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { inScope } from '../platform/kernel/actor.ts';
import type { Ctx as Context } from '../platform/kernel/context.ts';
import type { RecordChanged } from '../platform/live/change-bus.ts';
import { SignedIn } from './access-decorators.ts';
import { DateTimeScalar } from './scalars.ts';
import { eventsOf } from './subscriptions.ts';

@ObjectType('RecordChange', {
  simpleResolvers: true,
  description: 'Records that a committed change touched; clients fetch what they show',
})
export class RecordChangeType {
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;
  @Field(() => [ID], { description: '数据范围内有变化的记录' })
  ids!: string[];
  @Field(() => [ID], {
    description:
      '这些记录所属的记录，如评审任务所属的批次: what these records belong to; empty where a type names nothing',
  })
  belongsTo!: string[];
  @Field(() => String, { description: 'the action' })
  cause!: string;
  @Field(() => String, { description: 'who did it' })
  actorName!: string;
  @Field(() => ID, { nullable: true, description: '办理人的标识；不是人办的为空' })
  actorId?: string | null;
  @Field(() => DateTimeScalar, { description: '发生时间' })
  at!: Date;
  @Field(() => Int, { description: '数据范围内有变化的记录数' })
  count!: number;
}

/** The records of the event that this subscriber may know of. Decided from the context alone: no query per subscriber. */
function visibleRecords({ actor }: Context, event: RecordChanged) {
  return actor.kind === 'USER' ? event.records.filter((record) => inScope(actor.scope, record)) : [];
}

/** Whether there is one: all that most consoles ever cost. */
function maySeeAny({ actor, app }: Context, { recordType, records }: RecordChanged): boolean {
  if (actor.kind !== 'USER' || !records.some((record) => inScope(actor.scope, record))) return false;
  const permission = app.registry.records.get(recordType)?.viewPermission ?? app.registry.liveRecords[recordType];
  return permission !== undefined && actor.permissions.has(permission);
}

@Resolver()
export class RecordChangedResolver {
  @SignedIn()
  @Subscription(() => RecordChangeType, {
    description: 'Every committed change of records in the caller’s scope, within a second',
    subscribe: eventsOf<'record', { recordTypes: string[] }>(
      'record',
      (event, { args, context }) => args.recordTypes.includes(event.recordType) && maySeeAny(context, event),
    ),
  })
  recordChanged(
    @Root() event: RecordChanged,
    @Arg('recordTypes', () => [String], { description: '关心哪些类型的记录，如 case、subCase' }) _recordTypes: string[],
    @Ctx() ctx: Context,
  ): RecordChangeType {
    const visible = visibleRecords(ctx, event);
    const ids = visible.map(({ id }) => id);
    return {
      recordType: event.recordType,
      ids,
      belongsTo: [...new Set(visible.flatMap(({ belongsTo }) => belongsTo ?? []))],
      cause: event.cause,
      actorName: event.actorName,
      actorId: event.actorId,
      at: new Date(event.at),
      count: ids.length,
    };
  }
}
