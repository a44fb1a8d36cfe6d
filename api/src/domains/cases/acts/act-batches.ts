import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type BatchKind, type BatchRow, type FrozenRecord, startBatch } from '../../../platform/batches/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import {
  type ActInput,
  type AdvanceRow,
  advance,
  checkActInput,
  type FlowDefinition,
  type FlowTransition,
  findReason,
  findTransition,
} from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import type { ActRequest } from './act-request.ts';
import { moveSubCases } from './move-sub-cases.ts';
import { toOutcomes } from './outcomes.ts';
import { selectRows } from './selection.ts';

/** The common input of a batch of acts. */
interface ActBatchInput {
  action: string;
  input: ActInput;
}

const toAdvanceRow = ({ id, version, input }: BatchRow): AdvanceRow => ({ id, version, input: input as ActInput });

async function freezeRecords(
  ctx: Ctx,
  table: 'one_thing_case' | 'sub_case',
  titleColumn: string,
  ids: readonly string[],
): Promise<Map<string, FrozenRecord>> {
  const found = await rows<FrozenRecord & { id: string }>(
    ctx,
    sql`
    select r.id, r.version, ${sql.ref(`r.${titleColumn}`)} as title from ${sql.table(table)} r
     where r.id = any(${ids.filter(isUuid)}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'r')}`,
  );
  return new Map(found.map(({ id, version, title }) => [id, { version, title }]));
}

/** Acts on cases: the rights of each action are the flow's, asked for each row. */
export const caseActBatch: BatchKind = {
  kind: 'cases.advance-cases',
  title: '办件批量办理',
  permission: 'case:view',
  // While the database writes one chunk, the next is thought out.
  lanes: 2,
  runChunk: async (tx, common, chunk) => {
    const { action, input } = common as ActBatchInput;
    return toOutcomes(chunk, [
      await advance(tx, { type: 'case', action, rows: chunk.map(toAdvanceRow), input, many: true }),
    ]);
  },
  freeze: (ctx, ids) => freezeRecords(ctx, 'one_thing_case', 'case_no', ids),
};

export const subCaseActBatch: BatchKind = {
  kind: 'cases.advance-sub-cases',
  title: '子办件批量办理',
  permission: 'case:view',
  runChunk: (tx, common, chunk) => {
    const { action, input } = common as ActBatchInput;
    return moveSubCases(tx, { action, rows: chunk.map(toAdvanceRow), input, many: true });
  },
  freeze: (ctx, ids) => freezeRecords(ctx, 'sub_case', 'bj_no', ids),
};

/** Freezes what was selected and returns the batch that works through it. */
export async function startCaseBatch(ctx: Ctx, request: ActRequest): Promise<string> {
  const { title } = checkRequest(ctx, caseFlow, request);
  const chosen = request.selection ? await selectRows(ctx, request.action, request.selection) : newRows(request.rows);
  return start(ctx, caseActBatch, title, request, chosen);
}

export async function startSubCaseBatch(ctx: Ctx, request: ActRequest): Promise<string> {
  const { title } = checkRequest(ctx, subCaseFlow, request);
  return start(ctx, subCaseActBatch, title, request, newRows(request.rows));
}

function start(
  ctx: Ctx,
  { kind }: BatchKind,
  title: string,
  { action, input, requestId }: ActRequest,
  chosen: Parameters<typeof startBatch>[1]['rows'],
): Promise<string> {
  const common: ActBatchInput = { action, input };
  return startBatch(ctx, { kind, title, requestId, input: common, rows: chosen });
}

const newRows = (listed: readonly AdvanceRow[]) =>
  listed.map(({ id, version, input }) => ({ id, version, input: hasOwn(input) ? input : undefined }));

const hasOwn = (input: ActInput | undefined): boolean => Object.values(input ?? {}).some((v) => v !== undefined);

/** What would refuse every row is said now, not ten thousand times later. @throws FORBIDDEN, BAD_INPUT, E-0005, E-0517 */
function checkRequest(ctx: Ctx, flow: FlowDefinition, { action, rows: listed, input }: ActRequest): FlowTransition {
  const steps = Object.values(flow.states).flatMap((state) => findTransition(state, action) ?? []);
  const [step] = steps;
  if (!step) throw badInput([{ path: 'action', message: '没有该办理操作' }]);
  if (!steps.some(({ batch }) => batch)) throw refuse('E-0517');
  if (!steps.some(({ by }) => by.permission && hasPermission(ctx.actor, by.permission))) throw refuse('FORBIDDEN');
  if (!listed.some((row) => hasOwn(row.input))) checkActInput(step, input, findReason);
  return step;
}
