import { badInput, refuse } from '../errors/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { onceAsked } from '../requests/index.ts';
import type { RecordActInputType, RecordActOutcomeType, RecordActResultType } from './act.type.ts';
import { type AdvanceOutcome, advance } from './advance.ts';
import type { ActInput, Assignee } from './binding.ts';
import { type FlowTransition, findTransition } from './definition.ts';
import { idsInReach } from './reach.ts';
import { proveSignature } from './signature/prove-signature.ts';
import type { ProvenSignature } from './signature/statement.ts';

/** Most records of one interactive act (00-common "batches"). */
const MOST_AT_ONCE = 200;

/**
 * A person's act on records of one type: once per request id, in one transaction, with a result per row. For record types whose acts need
 * no preview of their own; effects are the binding's.
 */
export async function actOnRecords(ctx: Ctx, type: string, request: RecordActInputType): Promise<RecordActResultType> {
  const { rows } = request;
  if (rows.length === 0 || rows.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  checkAction(ctx, type, request);
  // Proven before the act and once: a repeat gets the first result, and a wrong one counts whatever becomes of the act.
  const done = await onceAsked(ctx, `act.${type}.${request.action}`.slice(0, 60), request.requestId, request, {
    ask: async () => {
      const signed =
        request.signature && (await proveSignature(ctx, request.signature.requestId, request.signature.signature));
      if (mayAct(ctx, type, request.action)) await ctx.app.registry.getRecord(type).askFirst?.(ctx, request.action);
      return signed;
    },
    act: async (tx, signed) => ({ rows: toOutcomes(request, await advanceAll(tx, type, request, signed)) }),
  });
  const count = (result: string) => done.rows.filter((row) => row.result === result).length;
  return { rows: done.rows, ok: count('OK'), skipped: count('SKIPPED'), failed: count('FAILED') };
}

/** What the action is in the states that know it. */
function transitionsOf(ctx: Ctx, type: string, action: string): FlowTransition[] {
  const flow = ctx.app.registry.getFlow(ctx.app.registry.getRecord(type).flow);
  return Object.values(flow.states).flatMap((state) => findTransition(state, action) ?? []);
}

function checkAction(ctx: Ctx, type: string, request: RecordActInputType): void {
  const { action, attachmentIds, materials, until, occurredAt, assigneeId } = request;
  const binding = ctx.app.registry.getRecord(type);
  const transitions = transitionsOf(ctx, type, action);
  if (transitions.length === 0) throw badInput([{ path: 'action', message: '没有该办理操作' }]);
  if (materials?.length && !transitions.some(({ input }) => input === 'SUPPLEMENT'))
    throw badInput([{ path: 'materials', message: '该操作不需要列明材料' }]);
  if (attachmentIds?.length && !binding.takesFiles?.includes(action))
    throw badInput([{ path: 'attachmentIds', message: '该操作不需要附件' }]);
  if (until && !binding.takesUntil?.includes(action)) throw badInput([{ path: 'until', message: '该操作没有期限' }]);
  if (occurredAt && !binding.takesMoment?.includes(action))
    throw badInput([{ path: 'occurredAt', message: '该操作不能补记时间' }]);
  if (assigneeId && !transitions.some(({ input }) => input === 'ASSIGNEE'))
    throw badInput([{ path: 'assigneeId', message: '该操作不需要选择经办人' }]);
}

/** Whether somebody holds the right to an action in one of the states that know it. */
const mayAct = (ctx: Ctx, type: string, action: string): boolean =>
  transitionsOf(ctx, type, action).some(
    ({ by }) => by.permission !== undefined && hasPermission(ctx.actor, by.permission),
  );

/** Without the right no name is looked up: the act itself refuses. @throws BAD_INPUT for somebody to whom nothing can be given */
async function findAssignee(tx: Ctx, type: string, request: RecordActInputType): Promise<Assignee | undefined> {
  const { action, assigneeId } = request;
  if (!assigneeId) return undefined;
  if (!mayAct(tx, type, action)) return undefined;
  const found = await tx.app.registry.getRecord(type).readAssignee?.(tx, assigneeId);
  if (!found) throw badInput([{ path: 'assigneeId', message: '请选择经办人' }]);
  return found;
}

async function lockFirst(tx: Ctx, type: string, { action, rows }: RecordActInputType): Promise<void> {
  const lock = tx.app.registry.getRecord(type).lockFirst;
  if (!lock) return;
  const ids = rows.map(({ id }) => id);
  await lock(tx, action, await idsInReach(tx, type, ids));
}

async function advanceAll(
  tx: Ctx,
  type: string,
  request: RecordActInputType,
  signed?: ProvenSignature | null,
): Promise<AdvanceOutcome> {
  await lockFirst(tx, type, request);
  const input: ActInput = {
    assignee: await findAssignee(tx, type, request),
    signed: signed ?? undefined,
    reasonCode: request.reasonCode ?? undefined,
    reasonText: request.reasonText ?? undefined,
    until: request.until ?? undefined,
    occurredAt: request.occurredAt ?? undefined,
    // The history has no field of its own for it.
    note: request.note || (request.until ? `期限至 ${request.until}` : undefined),
    attachmentIds: request.attachmentIds?.length ? request.attachmentIds : undefined,
    materials: request.materials?.map(({ materialCode, name, note }) => ({
      materialCode,
      name: name.trim(),
      note: note?.trim().slice(0, 200) || undefined,
    })),
  };
  const rows = request.rows.map(({ id, version }) => ({ id: id.toLowerCase(), version }));
  return advance(tx, { type, action: request.action, rows, input });
}

function toOutcomes(request: RecordActInputType, { changes, refusals }: AdvanceOutcome): RecordActOutcomeType[] {
  const byId = new Map<string, RecordActOutcomeType>(refusals.map((refusal) => [refusal.id, refusal]));
  for (const { row } of changes) byId.set(row.id, { id: row.id, title: row.title, result: 'OK' });
  return request.rows.flatMap(({ id }) => byId.get(id.toLowerCase()) ?? []);
}
