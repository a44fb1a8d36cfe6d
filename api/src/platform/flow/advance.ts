import { runTogether } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { auditWrites, recordAuditApart } from '../audit/index.ts';
import { DomainError, kernelErrors, refuse } from '../errors/index.ts';
import { type Ctx, tellDone, transaction } from '../kernel/context.ts';
import { checkActInput } from './act-input.ts';
import { auditBeyond } from './beyond.ts';
import type { ActInput, FlowChange, FlowRow, RecordBinding } from './binding.ts';
import { type FlowDefinition, findTransition, getState, PREVIOUS } from './definition.ts';
import { loadKnown } from './known.ts';
import { lockRows } from './lock-rows.ts';
import { taskWrites } from './move-tasks.ts';
import { keepOwnDeadlines } from './own-deadlines.ts';
import { type ActMode, isPermitted, outlivedAnswer, type Permitted, type Planned, permit } from './permit.ts';
import { publishChanges } from './publish-changes.ts';
import { reachOf } from './reach.ts';
import { findReason } from './reasons.ts';
import { judgeSignature, keepSignatures } from './signature/require-signature.ts';
import { moveTimers } from './timers.ts';
import { chainEvents } from './write-events.ts';
import { statesWrite } from './write-states.ts';

/** One record of an act: the version its user saw, and input of its own over the common one. */
export interface AdvanceRow {
  id: string;
  version?: number | undefined;
  input?: ActInput | undefined;
}

export interface AdvanceRequest {
  type: string;
  action: string;
  rows: readonly AdvanceRow[];
  input?: ActInput;
  mode?: ActMode;
  /** The rows are some of a larger selection, which whoever calls works off piece by piece. */
  many?: boolean;
}

/** A record that dropped out of the act and why. SKIPPED: somebody was faster or it is already done; FAILED: it may not be done. */
export interface Refusal {
  id: string;
  title: string;
  result: 'SKIPPED' | 'FAILED';
  code: string;
  message: string;
}

export interface AdvanceOutcome {
  changes: FlowChange[];
  refusals: Refusal[];
}

const SKIPPING_CODES = new Set(['E-0503', 'E-0504']);

/**
 * Moves a set of records by one action in one transaction with a fixed number of statements, whatever the size of the set: scope
 * and lock → version, permission, guards per record (those that fail drop out with their reason) → new states, history, clocks, to-dos and audit
 * as one statement → the domain's effects; subscribers are told after the commit.
 */
export async function advance(ctx: Ctx, request: AdvanceRequest): Promise<AdvanceOutcome> {
  const binding = ctx.app.registry.getRecord(request.type);
  const flow = ctx.app.registry.getFlow(binding.flow);
  // The database writes ids in small letters; one that was sent in capitals is the same record with the same version to check.
  const rowById = new Map(request.rows.map((row) => [row.id.toLowerCase(), row]));
  const ids = [...rowById.keys()].filter(isUuid);
  return transaction(ctx, async (tx) => {
    const visible = await lockRows(tx, binding, ids, reachOf(tx, binding, request.mode));
    const refusals: Refusal[] = [];
    await refuseHidden(tx, binding, { action: request.action, ids: [...rowById.keys()] }, visible, refusals);
    const knownOf = await loadKnown(tx, flow, binding, visible);
    const outdated = await stalenessOf(tx, binding, rowById, visible);
    const planned: Planned[] = [];
    for (const row of visible) {
      const wanted = rowById.get(row.id);
      const turnDown = (code: string, message: string, past = SKIPPING_CODES.has(code)) =>
        refusals.push({
          id: row.id,
          title: row.title,
          result: past ? 'SKIPPED' : 'FAILED',
          code,
          message,
        });
      if (wanted?.version !== undefined && wanted.version !== row.version) {
        const gone =
          findTransition(getState(flow, row.state), request.action) === undefined
            ? outlivedAnswer(binding, request.action, knownOf(row.id).facts)
            : undefined;
        const why = outdated.get(row.id) ?? gone ?? { code: 'E-0504', message: kernelErrors['E-0504'] };
        turnDown(why.code, why.message, why === gone || undefined);
        continue;
      }
      const answer = permit(tx, flow, binding, row, request.action, knownOf(row.id), request.mode ?? 'ACTOR');
      if (!isPermitted(answer)) {
        turnDown(answer.code, answer.message, answer.past);
        continue;
      }
      if (!answer.transition.batch && isSelection(tx, request)) {
        turnDown('E-0517', kernelErrors['E-0517']);
        continue;
      }
      const own = definedOnly(wanted?.input);
      const checked = checkInput(tx, request, answer, own);
      if (checked instanceof DomainError) {
        // A mistake in the common input concerns everybody; one in a row's own input costs that row alone.
        if (Object.keys(own).length === 0) throw checked;
        turnDown(checked.code, checked.message);
        continue;
      }
      const ruled = inputRuleOf(tx, binding, request)(request.action, knownOf(row.id).facts, checked);
      if (ruled !== true) {
        turnDown(ruled.code, ruled.message);
        continue;
      }
      const unsigned = await judgeSignature(tx, binding, request.action, { ...answer, row, input: checked });
      if (unsigned) {
        turnDown(unsigned.code, unsigned.message);
        continue;
      }
      planned.push({ ...answer, row, input: checked });
    }
    await auditSamePerson(tx, binding, request.action, refusals);
    const changes = planned.length > 0 ? await apply(tx, flow, binding, request.action, planned) : [];
    tellDone(tx, `${flow.title}·${planned[0]?.transition.title}`, changes.length);
    return { changes, refusals };
  });
}

/** What the record's own room says of versions that stand no longer. */
async function stalenessOf(
  tx: Ctx,
  { staleness }: RecordBinding,
  asked: ReadonlyMap<string, AdvanceRow>,
  rows: readonly FlowRow[],
): Promise<ReadonlyMap<string, { code: string; message: string }>> {
  const seen = rows.flatMap((row) => {
    const version = asked.get(row.id)?.version;
    return version !== undefined && version !== row.version ? [{ row, version }] : [];
  });
  return seen.length > 0 && staleness ? staleness(tx, seen) : new Map();
}

/** For a caller that acts on one record and wants the refusal as an error. */
export async function advanceOne(ctx: Ctx, request: AdvanceRequest): Promise<FlowChange> {
  const { changes, refusals } = await advance(ctx, request);
  const change = changes[0];
  if (change) return change;
  const refusal = refusals[0];
  throw refusal ? new DomainError(refusal.code, refusal.message) : refuse('NOT_FOUND');
}

/** Rules of input bind people; machines and steps that follow a parent's bring what they have. */
const bindsInput = (tx: Ctx, request: AdvanceRequest) => tx.actor.kind === 'USER' && request.mode !== 'CASCADE';

/**
 * Whether a person acts on a record chosen together with others: a step that is not for selections needs a look at each. What a system or a
 * parent record moves has been decided one by one elsewhere.
 */
const isSelection = (tx: Ctx, request: AdvanceRequest) =>
  bindsInput(tx, request) && (request.many ?? request.rows.length > 1);

function inputRuleOf(
  tx: Ctx,
  binding: RecordBinding,
  request: AdvanceRequest,
): NonNullable<RecordBinding['inputRule']> {
  return (bindsInput(tx, request) && binding.inputRule) || (() => true);
}

function checkInput(tx: Ctx, request: AdvanceRequest, answer: Permitted, own: ActInput): ActInput | DomainError {
  const merged = { ...request.input, ...own, many: isSelection(tx, request) || undefined };
  if (!bindsInput(tx, request)) return merged;
  try {
    return checkActInput(answer.transition, merged, findReason);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function definedOnly(input: ActInput | undefined): ActInput {
  return Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== undefined && value !== null));
}

/** Who tries to judge what he has brought about himself is refused, and the audit shows that he tried (01 AC-11-02). */
async function auditSamePerson(
  tx: Ctx,
  binding: RecordBinding,
  action: string,
  refusals: readonly Refusal[],
): Promise<void> {
  const tried = refusals.filter(({ code }) => code === 'E-0004');
  if (tried.length === 0) return;
  await recordAuditApart(
    tx,
    tried.map(({ id }) => ({
      event: 'flow.same-person',
      objectType: binding.type,
      objectId: id,
      ok: false,
      detail: { action },
    })),
  );
}

/** Absent and out-of-scope records answer the same; only the audit log knows the difference (00-common). */
async function refuseHidden(
  tx: Ctx,
  binding: RecordBinding,
  asked: { action: string; ids: readonly string[] },
  visible: readonly FlowRow[],
  refusals: Refusal[],
): Promise<void> {
  const seen = new Set(visible.map((row) => row.id));
  const hidden = asked.ids.filter((id) => !seen.has(id));
  if (hidden.length === 0) return;
  for (const id of hidden)
    refusals.push({ id, title: '', result: 'FAILED', code: 'NOT_FOUND', message: kernelErrors.NOT_FOUND });
  await auditBeyond(tx, binding, hidden, { action: asked.action });
}

async function apply(
  tx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  action: string,
  planned: readonly Planned[],
): Promise<FlowChange[]> {
  const at = tx.app.clock.now();
  const { heads, write: events } = chainEvents(
    tx,
    planned.map(({ row, next, input }) => ({
      recordType: binding.type,
      row,
      from: row.state,
      to: next.state,
      action,
      input,
      at,
    })),
  );
  const { dates, writes: timers } = await moveTimers(
    tx,
    flow,
    binding.type,
    planned.map(({ row, next, transition }) => ({
      recordId: row.id,
      matterCode: row.matterCode ?? binding.limits ?? null,
      wholeCode: row.wholeCode ?? null,
      orgPath: row.orgPath,
      from: row.state,
      to: next.state,
      remembered: transition.remember === true,
      returned: transition.to === PREVIOUS,
      renewed: transition.renews === true,
      at,
    })),
  );
  const changes: FlowChange[] = planned.map(({ row, next, transition, input }) => ({
    row,
    from: row.state,
    to: next.state,
    action,
    input,
    at,
    version: transition.aside ? row.version : row.version + 1,
  }));
  const moved = planned.filter(({ transition }) => !transition.aside);
  await runTogether(tx, [
    events,
    ...timers,
    statesWrite(tx, binding, planned, heads, dates, at),
    ...taskWrites(
      tx,
      flow,
      binding,
      moved.map(({ row, next }) => ({ row, state: next.state })),
      dates,
    ),
    ...auditWrites(
      tx,
      changes.map((c) => ({
        event: 'flow.advance',
        objectType: binding.type,
        objectId: c.row.id,
        detail: { action, from: c.from, to: c.to, seq: c.row.eventSeq + 1 },
      })),
    ),
  ]);
  await keepSignatures(tx, binding, action, planned);
  await binding.onChange?.(tx, changes);
  await keepOwnDeadlines(
    tx,
    binding.type,
    changes.map((c) => c.row.id),
  );
  publishChanges(
    tx,
    binding.type,
    action,
    changes.map((c) => c.row),
  );
  return changes;
}
