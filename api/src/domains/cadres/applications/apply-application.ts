import { tables } from '../../../database/tables.ts';
import { sealIds } from '../../../platform/access/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { CADRE } from '../record-types.ts';
import { cadre } from '../register/cadre.record.ts';
import { type Changed, differencesOf, keepChanges } from '../register/change-log.ts';
import { maskedChange } from '../register/edit-cadre.ts';
import { suspectKnown } from '../register/follow-deaths.ts';
import { identityOf } from '../register/identity.ts';
import { tellPayableAgain } from '../register/payable-again.ts';
import { requireIntactCadres, SEALED_CADRES } from '../register/sealed-cadres.ts';

const TABLE = 'cadre_application';

const readApplications = (tx: Ctx, ids: readonly string[]) =>
  tables(tx)
    .selectFrom(TABLE)
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
type Row = Awaited<ReturnType<typeof readApplications>>[number];

/** What becomes of people once the city has approved (03 §31.4). Part of the approving transaction. */
export async function applyApplications(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await readApplications(tx, ids)) await applyOne(tx, row);
}

async function applyOne(tx: Ctx, row: Row): Promise<void> {
  switch (row.kind) {
    case 'ADD':
      return moveCadre(tx, row, 'admit');
    case 'UPDATE_KEY':
      return applyKeys(tx, row);
    case 'RESTORE':
      return moveCadre(tx, row, 'restore');
    case 'CANCEL':
      return moveCadre(tx, row, 'cancel');
    case 'STOP':
      return moveCadre(tx, row, 'stop');
    case 'MOVE_OUT':
      return moveCadre(tx, row, 'moveOut');
  }
}

async function moveCadre(tx: Ctx, row: Row, action: string): Promise<void> {
  const note = `${row.application_no} ${row.reason ?? ''}`.trim();
  const { state: from } = await tables(tx)
    .selectFrom('emp_cadre')
    .select('state')
    .where('id', '=', row.cadre_id)
    .executeTakeFirstOrThrow();
  await requireIntactCadres(tx, [row.cadre_id]);
  await advanceOne(tx, { type: CADRE, action, rows: [{ id: row.cadre_id }], input: { note }, mode: 'CASCADE' });
  await tables(tx)
    .updateTable('emp_cadre')
    .set({
      status_note: action === 'admit' || action === 'restore' ? null : (row.reason?.slice(0, 200) ?? null),
      changed_at: tx.app.clock.now(),
      // Proof that he lives was judged only where he was restored from death; a suspicion of anybody else stays.
      ...(action === 'restore' && from === 'DEAD' && { death_on: null, suspected_death: false }),
    })
    .where('id', '=', row.cadre_id)
    .execute();
  await sealIds(tx, SEALED_CADRES, [row.cadre_id]);
  if (action === 'admit' || (action === 'restore' && from !== 'DEAD')) await suspectKnown(tx, row.cadre_id);
  if (action === 'restore') await tellPayableAgain(tx, row.cadre_id);
}

/** People of applications that came to nothing: who was to be added never came in. */
export async function dropApplicants(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await readApplications(tx, ids)) if (row.kind === 'ADD') await moveCadre(tx, row, 'drop');
}

const SEALED = {
  next_name: 'person_name',
  next_id_no: 'id_no',
  next_bank_account: 'bank_account',
  next_account_name: 'account_name',
  next_phone: 'phone',
  next_address: 'address',
} as const;
type Next = keyof typeof SEALED;
const NEXT: readonly Next[] = [
  'next_name',
  'next_id_no',
  'next_bank_account',
  'next_account_name',
  'next_phone',
  'next_address',
];

/** Envelopes open in their own cell alone: what is to be is opened and sealed anew in the person's row. */
async function applyKeys(tx: Ctx, row: Row): Promise<void> {
  const { keys, clock } = tx.app;
  const before = await tables(tx)
    .selectFrom('emp_cadre')
    .selectAll()
    .where('id', '=', row.cadre_id)
    .executeTakeFirstOrThrow();
  const plain = { ...readPlain(row.next_values), ...(row.next_bank_code && { bank_code: row.next_bank_code }) };
  const written: Record<string, unknown> = { ...plain };
  const changes: Changed[] = differencesOf(before, plain, Object.keys(plain));
  for (const next of NEXT) {
    const sealed = row[next];
    if (sealed === null) continue;
    const column = SEALED[next];
    const value = decryptColumn(keys, { table: TABLE, column: next, rowId: row.id }, sealed);
    const was = before[column];
    const open = was && decryptColumn(keys, { table: 'emp_cadre', column, rowId: before.id }, was);
    if (open === value) continue;
    written[column] = value;
    if (column === 'id_no') Object.assign(written, identityOf(tx, value));
    changes.push(maskedChange(column, open, value));
  }
  const account = changes.length > 0 && (written.bank_account !== undefined || written.bank_code !== undefined);
  await updateRecord(tx, cadre, before.id, before.version, {
    ...written,
    changed_at: clock.now(),
    ...(account && { account_changed_at: clock.now() }),
  });
  const ground = { reason: row.reason, applicationNo: row.application_no };
  await keepChanges(tx, { id: before.id, districtCode: before.district_code }, changes, ground);
  if (written.id_no !== undefined) await suspectKnown(tx, before.id);
  const note = `${row.application_no}：${changes.map(({ field }) => field).join('、')}`;
  await advanceOne(tx, { type: CADRE, action: 'correct', rows: [{ id: before.id }], input: { note }, mode: 'CASCADE' });
}

/** What else an import says of a person: columns of the register that are neither sealed nor the person's place. */
function readPlain(stored: unknown): Record<string, string | number | null> {
  if (stored === null || typeof stored !== 'object') return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (pair): pair is [string, string | number | null] =>
        pair[1] === null || typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
}
