import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { RUN } from '../../runs/record-types.ts';
import { handIn } from '../applications/hand-in.ts';
import { makeLedger } from '../ledger/make-ledger.ts';
import { subsidyRules } from '../parameters.ts';
import { keepChecks } from './keep-checks.ts';
import { onSheetsMoved } from './points.ts';
import { SHEET } from './record-type.ts';
import { SHEET_STEPS } from './sheet.flow.ts';
import { tellAboutSheets } from './tell.ts';

/** What a step of sheets does beyond moving them, in its transaction (02 §19.5). */
export async function applySheetEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const idsOf = (action: string) => changes.filter((one) => one.action === action).map(({ row }) => row.id);
  await handIn(tx, idsOf(SHEET_STEPS.submit));
  await keepChecks(tx, [...idsOf(SHEET_STEPS.submit), ...idsOf(SHEET_STEPS.pass), ...idsOf('reversed')]);
  const ledgers = new Map<string, string>();
  for (const { row, action } of changes)
    if (action === SHEET_STEPS.ledger) ledgers.set(row.id, await makeLedger(tx, row));
  await close(
    tx,
    changes.filter(({ from, to }) => from !== to && to === 'CLOSED').map(({ row }) => row.id),
  );
  await tellAboutSheets(tx, changes, ledgers);
  for (const follow of onSheetsMoved.of(tx)) await follow(tx, changes);
  await goOn(tx, idsOf(SHEET_STEPS.pass), SHEET_STEPS.ledger);
  await afterMoney(
    tx,
    changes.filter(({ to, from }) => from !== to && (to === 'LEDGERED' || to === 'FUND_PAID')),
  );
  await settleRuns(
    tx,
    changes.filter(({ to }) => to === 'CLOSED' || to === 'REJECTED').map(({ row }) => row.id),
  );
}

/** A step of the system's own, in the same transaction (T27-5, T27-7). */
async function goOn(tx: Ctx, ids: readonly string[], action: string): Promise<void> {
  if (ids.length === 0) return;
  const system: Ctx = { ...tx, actor: { kind: 'SYSTEM', name: '补助发放' } };
  const { refusals } = await advance(system, { type: SHEET, action, rows: ids.map((id) => ({ id })) });
  const [refusal] = refusals;
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}

/**
 * T27-7: the institution is told to pay, once the ledger is there or, where payments of the fund are awaited, they are registered. A sheet without
 * living subsidy is closed instead (00-common).
 */
async function afterMoney(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { awaitFund } = await readParameter(tx, subsidyRules);
  const moved = changes.filter(({ to }) => to === 'FUND_PAID' || !awaitFund).map(({ row }) => row.id);
  if (moved.length === 0) return;
  const found = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select(['id', 'living'])
    .where('id', 'in', moved)
    .execute();
  const toPay = found.filter(({ living }) => amountOf(living).gt(0)).map(({ id }) => id);
  await goOn(tx, toPay, 'toPay');
  await goOn(
    tx,
    moved.filter((id) => !toPay.includes(id)),
    'nothingToPay',
  );
}

async function close(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('subsidy_sheet')
    .set({ closed_on: localDateOf(tx.app.clock.now()) })
    .where('id', 'in', [...ids])
    .execute();
}

/** T27-9: a run whose sheets have all come to an end is settled. The run is locked first: the last of two at once sees the other. */
async function settleRuns(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const runs = await tables(tx)
    .selectFrom('training_run as r')
    .select('r.id')
    .where('r.id', 'in', (of) =>
      of
        .selectFrom('subsidy_sheet')
        .select('run_id')
        .where('id', 'in', [...ids]),
    )
    .where('r.state', '=', 'COMPLETED')
    .orderBy('r.id')
    .forUpdate()
    .execute();
  if (runs.length === 0) return;
  const open = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select('run_id')
    .where(
      'run_id',
      'in',
      runs.map(({ id }) => id),
    )
    .where('state', 'not in', ['CLOSED', 'REJECTED'])
    .execute();
  const over = runs.filter(({ id }) => !open.some(({ run_id }) => run_id === id));
  if (over.length === 0) return;
  const { refusals } = await advance(tx, { type: RUN, action: 'settle', rows: over, mode: 'CASCADE' });
  const [refusal] = refusals;
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}
