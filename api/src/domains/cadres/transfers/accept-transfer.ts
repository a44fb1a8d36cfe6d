import { tables } from '../../../database/tables.ts';
import { sealIds } from '../../../platform/access/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { shanghaiStreets, tellMove } from '../../people/index.ts';
import { refusal } from '../errors.ts';
import { CADRE, TRANSFER } from '../record-types.ts';
import { keepChanges } from '../register/change-log.ts';
import { openCadres } from '../register/find-cadres.ts';
import { districtName, placeOfStreet, streetName } from '../register/place.ts';
import { requireIntactCadres, SEALED_CADRES } from '../register/sealed-cadres.ts';
import { handoverOf } from './handover.ts';
import { snapshotOf } from './snapshot.ts';
import { transfer } from './transfer.record.ts';

/** What the target says when it takes somebody (03 §32.3). */
export interface Acceptance {
  toStreet: string;
  opinion?: string | undefined;
}

/**
 * 接收 (03 §32.3): the target chooses the street, and in one transaction district and street of the person change.
 *
 * @throws BAD_INPUT, E-ZY-05, E-ZY-07, E-0503, E-0504; NOT_FOUND for who is neither side
 */
export async function acceptTransfer(
  ctx: Ctx,
  id: string,
  version: number,
  { toStreet, opinion }: Acceptance,
  requestId: string,
): Promise<void> {
  await once(ctx, 'acceptCadreTransfer', requestId, { id, version, toStreet, opinion }, async (tx) => {
    const row = await transfer.get(tx, id);
    if (!shanghaiStreets(row.toDistrict).some(({ code }) => code === toStreet))
      throw badInput([{ path: 'toStreet', code: 'E-ZY-06', message: refusal('E-ZY-06').message }]);
    if (row.hukouWarning && [...(opinion ?? '').trim()].length < 5) throw refusal('E-ZY-07');
    // The street stands before the engine judges; what it refuses takes this back too.
    const { numUpdatedRows } = await tables(tx)
      .updateTable('cadre_transfer')
      .set({ to_street: toStreet })
      .where('id', '=', row.id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) throw refuse('E-0504');
    const input = opinion ? { note: opinion } : {};
    await advanceOne(tx, { type: TRANSFER, action: 'accept', rows: [{ id: row.id, version }], input });
    return { id: row.id };
  });
}

/** What an accepted transfer does to the person; part of the accepting transaction. The rows of rosters stay as they were (03 §32.4). */
export async function movePerson(tx: Ctx, transferId: string): Promise<void> {
  const row = await tables(tx)
    .selectFrom('cadre_transfer')
    .select(['cadre_id as cadreId', 'transfer_no as no', 'from_district', 'from_street', 'to_street'])
    .where('id', '=', transferId)
    .executeTakeFirstOrThrow();
  if (!row.to_street) throw refusal('E-ZY-06');
  const now = tx.app.clock.now();
  const place = await placeOfStreet(tx, row.to_street);
  await requireIntactCadres(tx, [row.cadreId]);
  await tables(tx)
    .updateTable('emp_cadre')
    .set((set) => ({
      org_id: place.orgId,
      org_path: place.orgPath,
      district_code: place.districtCode,
      street_code: row.to_street ?? '',
      open_transfer_id: null,
      changed_at: now,
      version: set('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', row.cadreId)
    .execute();
  await sealIds(tx, SEALED_CADRES, [row.cadreId]);
  const [person] = await openCadres(tx, [row.cadreId]);
  if (person) await tellMove(tx, { idNo: person.idNo, name: person.name, toDistrict: place.districtCode });
  const changes = [
    { field: '户籍区', before: districtName(row.from_district), after: districtName(place.districtCode) },
    { field: '户籍街镇', before: streetName(row.from_street), after: streetName(row.to_street) },
  ];
  await keepChanges(tx, { id: row.cadreId, districtCode: place.districtCode }, changes, {
    reason: `关系转移 ${row.no}`,
  });
  const note = `${row.no}：${districtName(row.from_district)} → ${districtName(place.districtCode)}`;
  await advanceOne(tx, { type: CADRE, action: 'move', rows: [{ id: row.cadreId }], input: { note }, mode: 'CASCADE' });
}

/** Keeps what the source may go on reading and what is handed over, before the person moves. */
export async function keepHandover(tx: Ctx, transferId: string, cadreId: string): Promise<void> {
  const [snapshot, handover] = [await snapshotOf(tx, cadreId), await handoverOf(tx, transferId, cadreId)];
  await tables(tx)
    .updateTable('cadre_transfer')
    .set({ snapshot: JSON.stringify(snapshot), handover: JSON.stringify(handover) })
    .where('id', '=', transferId)
    .execute();
}
