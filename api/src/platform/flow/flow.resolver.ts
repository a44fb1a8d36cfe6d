import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderOf } from '../../graphql/loaders.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { type AvailableAction, type OfferedActions, offeredActions, type WaitingAction } from './available.ts';
import type { FlowRow, RelatedRecord } from './binding.ts';
import {
  FlowActionType,
  FlowEventType,
  FlowStepType,
  FlowType,
  RemainingType,
  WaitingActionType,
} from './flow.type.ts';
import { viewEvent, viewPath } from './flow-view.ts';
import { readEvents, type StoredEvent } from './history.ts';
import { type OwnDeadline, readOwnDeadlines } from './own-deadlines.ts';
import { ENDED, explainTimers, NO_LIMIT, withOwnDeadline } from './remaining.ts';
import { type DeadlineChange, readDeadlineChanges, viewDeadlineChange } from './reproject/deadline-changes.ts';
import { readTimers, type Timer } from './timers.ts';

const groupByRecord = (events: readonly StoredEvent[]) => Map.groupBy(events, (e) => e.recordId);

function timersOf(ctx: Context, id: string): Promise<Timer[]> {
  return loaderOf<Timer[]>(
    ctx,
    'flow.timers',
    (ids) => readTimers(ctx, ids),
    () => [],
  ).load(id);
}

function eventsOf(ctx: Context, id: string): Promise<StoredEvent[]> {
  return loaderOf<StoredEvent[]>(
    ctx,
    'flow.events',
    async (ids) => groupByRecord(await readEvents(ctx, ids)),
    () => [],
  ).load(id);
}

function deadlineChangesOf(ctx: Context, id: string): Promise<DeadlineChange[]> {
  return loaderOf<DeadlineChange[]>(
    ctx,
    'flow.deadline-changes',
    async (ids) => Map.groupBy(await readDeadlineChanges(ctx, ids), (change) => change.recordId),
    () => [],
  ).load(id);
}

async function ownDeadlineOf(ctx: Context, type: string, id: string): Promise<OwnDeadline | undefined> {
  const binding = ctx.app.registry.getRecord(type);
  if (!binding.ownDeadlines) return undefined;
  return loaderOf<OwnDeadline | undefined>(
    ctx,
    `flow.own-deadlines.${type}`,
    (ids) => readOwnDeadlines(ctx, binding, ids),
    () => undefined,
  ).load(id);
}

function offersFor(ctx: Context, flow: FlowType): Promise<OfferedActions> {
  rowsSeen(ctx).set(flow.row.id, flow.row);
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rowsSeen(ctx).get(id) ?? []);
  return loaderOf<OfferedActions>(
    ctx,
    `flow.actions.${flow.recordType}`,
    (ids) => offeredActions(ctx, flow.recordType, rowsOf(ids)),
    () => ({ available: [], waiting: [] }),
  ).load(flow.row.id);
}

@Resolver(() => FlowType)
export class FlowResolver {
  @FieldResolver(() => RemainingType, { description: '距最近时限还有多久，附每个时限的计算' })
  async remaining(@Root() flow: FlowType, @Ctx() ctx: Context): Promise<RemainingType> {
    const { calendar, clock, registry } = ctx.app;
    const [timers, changes, deadline] = await Promise.all([
      timersOf(ctx, flow.row.id),
      deadlineChangesOf(ctx, flow.row.id),
      ownDeadlineOf(ctx, flow.recordType, flow.row.id),
    ]);
    const now = clock.now();
    const byClocks = explainTimers(timers, calendar, now, { changes, binding: registry.getRecord(flow.recordType) });
    const shown = withOwnDeadline(byClocks, deadline, calendar, now);
    return shown === NO_LIMIT && flow.terminal ? ENDED : shown;
  }

  @FieldResolver(() => [FlowActionType], { description: 'What the caller may do now; nothing else is allowed' })
  async availableActions(@Root() flow: FlowType, @Ctx() ctx: Context): Promise<AvailableAction[]> {
    return (await offersFor(ctx, flow)).available;
  }

  @FieldResolver(() => [WaitingActionType], {
    description: 'Acts of this state that are the caller’s and not possible yet, each with what stands in its way',
  })
  async waitingActions(@Root() flow: FlowType, @Ctx() ctx: Context): Promise<WaitingAction[]> {
    return (await offersFor(ctx, flow)).waiting;
  }

  @FieldResolver(() => [FlowStepType], { description: 'Steps done, current and to come' })
  async path(@Root() flow: FlowType, @Ctx() ctx: Context): Promise<FlowStepType[]> {
    const definition = ctx.app.registry.getFlow(ctx.app.registry.getRecord(flow.recordType).flow);
    const [events, remaining] = await Promise.all([eventsOf(ctx, flow.row.id), this.remaining(flow, ctx)]);
    return viewPath(definition, flow.row, namedFor(ctx, flow.recordType, events), remaining);
  }

  @FieldResolver(() => [FlowEventType], {
    description:
      'Every step of the record and of the records that belong to it, and deadlines counted again; oldest first',
  })
  async history(@Root() flow: FlowType, @Ctx() ctx: Context): Promise<FlowEventType[]> {
    const { registry } = ctx.app;
    const binding = registry.getRecord(flow.recordType);
    const related = binding.related
      ? await loaderOf<readonly RelatedRecord[]>(
          ctx,
          `flow.related.${binding.type}`,
          (ids) => binding.related?.(ctx, ids) ?? Promise.resolve(new Map()),
          () => [],
        ).load(flow.row.id)
      : [];
    const own: RelatedRecord = { type: binding.type, id: flow.row.id, title: flow.row.title };
    const all = await Promise.all(
      [own, ...related].map(async (record) => {
        const definition = registry.getFlow(registry.getRecord(record.type).flow);
        const [events, moved] = await Promise.all([eventsOf(ctx, record.id), deadlineChangesOf(ctx, record.id)]);
        return [
          ...namedFor(ctx, record.type, events).map((event) =>
            veilFor(ctx, record.type, viewEvent(definition, event, record.title)),
          ),
          ...moved.map((change) => viewDeadlineChange(change, record.title)),
        ];
      }),
    );
    // Steps of one moment keep the order of their record, the record's own before those of its parts.
    return all.flat().sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  }
}

/**
 * The steps as the caller may read them: outside the government, people of other organisations stay unnamed. Who has no organisation's data
 * (trainees, experts) is one person, whatever organisation his account is kept at.
 */
function namedFor(ctx: Context, type: string, events: readonly StoredEvent[]): readonly StoredEvent[] {
  const { namesPermission } = ctx.app.registry.getRecord(type);
  if (!namesPermission || hasPermission(ctx.actor, namesPermission)) return events;
  const { actor } = ctx;
  const isOwn = (event: StoredEvent) =>
    actor.kind === 'USER' &&
    (actor.scope.kind === 'NONE' ? event.actorId === actor.userId : event.actorOrg === actor.orgName);
  return events.map((event) => (isOwn(event) ? event : { ...event, actorName: '' }));
}

/** A step of which the caller may know that it was taken, and no more. */
function veilFor(ctx: Context, type: string, event: FlowEventType): FlowEventType {
  const { veiled, ownerColumn } = ctx.app.registry.getRecord(type);
  const title = veiled?.actions[event.action];
  if (!veiled || title === undefined || hasPermission(ctx.actor, veiled.permission)) return event;
  // Who has no organisation's data reaches what is his own and nothing else.
  if (ownerColumn && ctx.actor.kind === 'USER' && ctx.actor.scope.kind === 'NONE') return event;
  const shown = title === null ? {} : { action: 'veiled', actionTitle: title };
  return { ...event, ...shown, reasonCode: null, reasonTitle: null, reasonText: null, note: null };
}

const seen = new WeakMap<Context, Map<string, FlowRow>>();

/** Rows that this operation has already read, so that actions are computed without reading them again. */
function rowsSeen(ctx: Context): Map<string, FlowRow> {
  let map = seen.get(ctx);
  if (!map) {
    map = new Map();
    seen.set(ctx, map);
  }
  return map;
}
