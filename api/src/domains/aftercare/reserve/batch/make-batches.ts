import { Readable } from 'node:stream';
import { tables } from '../../../../database/tables.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { keepSealed } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { exportOne, type Maker } from '../export/export-form.ts';
import { RESERVE_BATCH } from './batch.record.ts';
import { packageOf } from './batch-package.ts';

export const BATCH_JOB = 'reserve.batches';

interface Preparing {
  id: string;
  batchNo: string;
  reason: string;
  rights: NonNullable<Maker['rights']>;
  maker: Maker;
}

/** Makes what was asked for, person by person: one that cannot be exported is named with its reason and keeps none of the others. */
export async function makeBatches(ctx: Ctx): Promise<{ 批次: number }> {
  const waiting = await preparing(ctx);
  for (const batch of waiting) {
    await exportRows(ctx, batch);
    await finish(ctx, batch);
  }
  return { 批次: waiting.length };
}

async function preparing(ctx: Ctx): Promise<Preparing[]> {
  const found = await tables(ctx)
    .selectFrom('reserve_batch as b')
    .innerJoin('org as o', 'o.id', 'b.org_id')
    .select(['b.id', 'b.batch_no', 'b.reason', 'b.with_health', 'b.with_secret', 'b.made_by_name', 'b.submitted_by_id'])
    .select('o.name as orgName')
    .where('b.state', '=', 'PREPARING')
    .orderBy('b.id')
    .execute();
  return found.map((one) => {
    const rights = { health: one.with_health, secret: one.with_secret };
    const maker = { userId: one.submitted_by_id, name: one.made_by_name, orgName: one.orgName, rights };
    return { id: one.id, batchNo: one.batch_no, reason: one.reason, rights, maker };
  });
}

/** What a run that was killed has done stays done: rows that have their export are passed over. */
async function exportRows(ctx: Ctx, { id, reason, maker }: Preparing): Promise<void> {
  const left = await tables(ctx)
    .selectFrom('reserve_batch_row')
    .select('record_id')
    .where('batch_id', '=', id)
    .where('export_id', 'is', null)
    .where('fault', 'is', null)
    .orderBy('record_id')
    .execute();
  for (const { record_id } of left) {
    const row = (tx: Ctx) =>
      tables(tx).updateTable('reserve_batch_row').where('batch_id', '=', id).where('record_id', '=', record_id);
    try {
      await transaction(ctx, async (tx) => {
        const exportId = await exportOne(tx, record_id, reason, maker);
        await row(tx).set({ export_id: exportId }).execute();
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await row(ctx)
        .set({ fault: error.message.slice(0, 500) })
        .execute();
    }
  }
}

async function finish(ctx: Ctx, batch: Preparing): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { bytes, leftOut } = await packageOf(tx, batch);
    const name = `预备役信息登记表_${batch.batchNo}.zip`;
    const kept = await keepSealed(tx, { name, mime: 'application/zip', source: Readable.from([bytes]) });
    await tables(tx)
      .updateTable('reserve_batch')
      .set({ package_id: kept.id, package_size: String(kept.size), left_out: leftOut })
      .where('id', '=', batch.id)
      .execute();
    await advanceOne(tx, { type: RESERVE_BATCH, action: 'ready', rows: [{ id: batch.id }] });
  });
}
