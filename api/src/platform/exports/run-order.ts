import { loadActor, scopeDigestOf } from '../access/index.ts';
import { DomainError, isDiskFull, refuse } from '../errors/index.ts';
import type { MeasuredFile } from '../files/index.ts';
import type { UserActor } from '../kernel/actor.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { readParameter } from '../parameters/index.ts';
import { giveUpOrder, letWait, setReady } from './end-order.ts';
import type { ExportList } from './export-list.ts';
import { type Hold, HoldLost, lockHeld, reportRows, takeOrder } from './hold-order.ts';
import { openRequest, type StoredOrder } from './order.ts';
import { newFileId, removeOrderFile, writeOrderFile } from './order-file.ts';
import { rowsInBackground, rowsOfSheet } from './parameters.ts';
import { writeSnapshot } from './snapshot.ts';

/** Tries of one order: a fault of the moment passes, one that comes a third time does not. */
const MOST_ATTEMPTS = 3;
/** Rows between two signs of life; also how many are written at most after a cancellation. */
const REPORT_EVERY = 5_000;

/**
 * Makes the file of an order, from the beginning: a file shows one moment, so that what a dead worker left of another moment is void. The
 * orderer's rights are those of now, before the first row and after the last.
 */
export async function runOrder(ctx: Ctx, orderId: string): Promise<void> {
  const hold: Hold = { orderId, runner: newFileId() };
  const order = await takeOrder(ctx, hold);
  if (!order) return;
  try {
    if (order.attempts > MOST_ATTEMPTS)
      throw new DomainError('E-0502', `系统多次未能生成文件，请联系技术人员（编号 ${order.traceId}）`);
    await makeFile(ctx, hold, order);
  } catch (error) {
    await removeOrderFile(ctx.app, hold.runner);
    if (error instanceof HoldLost) return;
    // Another try would fill what room others make; who wants the file orders it again.
    const refusal = isDiskFull(error) ? refuse('E-0019', { traceId: order.traceId }) : error;
    await settleFailure(ctx, hold, refusal);
  }
}

async function makeFile(ctx: Ctx, hold: Hold, order: StoredOrder): Promise<void> {
  const list = ctx.app.registry.getExportList(order.kind);
  const request = list.schema.parse(await openRequest(ctx, order.id));
  const owner = await ownerOf(ctx, order, list, request);
  const file = await writeOrderFile(ctx.app, hold.runner, async (target) => {
    const { filter } = await list.describe(owner, request);
    const head = {
      title: list.title,
      filter,
      sheetRows: await readParameter(ctx, rowsOfSheet),
      cap: await readParameter(ctx, rowsInBackground),
      onRows: reporter(ctx, hold),
    };
    return writeSnapshot(owner, target, list, request, head);
  });
  await deliver(ctx, hold, { list, request, file, scopeDigest: scopeDigestOf(owner.actor.scope) });
}

/** Signs of life outside the snapshot, whose transaction may only read. */
function reporter(ctx: Ctx, hold: Hold): (written: number) => Promise<void> {
  let reported = 0;
  return async (written) => {
    if (written - reported < REPORT_EVERY) return;
    reported = written;
    await reportRows(ctx, hold, written);
  };
}

interface Made {
  list: ExportList;
  request: unknown;
  file: MeasuredFile;
  scopeDigest: string;
}

/** Gives the file to its orderer, who must still see what it shows. */
function deliver(ctx: Ctx, hold: Hold, { list, request, file, scopeDigest }: Made): Promise<void> {
  return transaction(ctx, async (tx) => {
    const order = await lockHeld(tx, hold);
    const owner = await ownerOf(tx, order, list, request);
    if (scopeDigestOf(owner.actor.scope) !== scopeDigest)
      throw new DomainError('E-EXP-03', '您的数据范围在生成期间有变化，请重新导出');
    await setReady(owner, order, { ...file, fileId: hold.runner, scopeDigest }, list.audit(request));
  });
}

/** The orderer with the rights of now, without a session. @throws FORBIDDEN for an account that is closed or may no longer have the file */
async function ownerOf(
  ctx: Ctx,
  order: StoredOrder,
  list: ExportList,
  request: unknown,
): Promise<Ctx & { actor: UserActor }> {
  const actor = await loadActor(ctx, order.ownerId);
  if (!actor) throw new DomainError('FORBIDDEN', '导出人账号已不可用');
  const owner = { ...ctx, actor, traceId: order.traceId, ip: order.ip };
  list.authorise(owner, request);
  return owner;
}

/** A refusal is final; a fault is tried again by the next look for missed orders. */
async function settleFailure(ctx: Ctx, hold: Hold, error: unknown): Promise<void> {
  if (!(error instanceof DomainError)) ctx.app.log.error({ err: error, orderId: hold.orderId }, 'an export failed');
  try {
    await transaction(ctx, async (tx) => {
      const order = await lockHeld(tx, hold);
      if (error instanceof DomainError) await giveUpOrder(tx, order, error.message);
      else await letWait(tx, order);
    });
  } catch (lost) {
    if (!(lost instanceof HoldLost)) throw lost;
  }
}
