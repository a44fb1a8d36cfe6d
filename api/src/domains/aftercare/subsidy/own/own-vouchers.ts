import { tables } from '../../../../database/tables.ts';
import { fileUrl, registerFileOwner } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { PAYMENT_VOUCHER, VOUCHER_KINDS } from '../../../../platform/payments/index.ts';
import { getOwnApplicant, personIdOf } from '../../../intake/index.ts';
import { SUBSIDY } from '../record-type.ts';

/** A voucher that was received, checked and bound to the own payment (01 §13.6 no. 10). */
export interface OwnVoucher {
  voucherNo: string;
  kindTitle: string;
  amount: string;
  datedOn: string;
  url: string;
}

const isKind = (code: string): code is keyof typeof VOUCHER_KINDS => Object.hasOwn(VOUCHER_KINDS, code);

/** The vouchers with a file, by application. One statement. */
export async function vouchersOf(
  ctx: Ctx,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, OwnVoucher[]>> {
  if (applicationIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('payment_voucher as v')
    .innerJoin('payment_item as i', 'i.id', 'v.item_id')
    .where('i.record_type', '=', SUBSIDY)
    .where('i.record_id', 'in', [...applicationIds])
    .where('v.check_state', '=', 'VALID')
    .orderBy('v.dated_on')
    .select([
      'i.record_id as applicationId',
      'v.voucher_no as voucherNo',
      'v.kind',
      'v.amount',
      'v.dated_on as datedOn',
      'v.file_id as fileId',
    ])
    .execute();
  const listed = found.flatMap(({ applicationId, kind, fileId, ...one }) =>
    fileId
      ? [{ applicationId, ...one, kindTitle: isKind(kind) ? VOUCHER_KINDS[kind] : kind, url: fileUrl(fileId) }]
      : [],
  );
  const byId = Map.groupBy(listed, ({ applicationId }) => applicationId);
  return new Map([...byId].map(([id, list]) => [id, list.map(({ applicationId: _, ...voucher }) => voucher)]));
}

/** The person fetches the vouchers of the own payments; everybody else asks the room that pays. Once, while modules load. */
export function openVouchersToPersons(): void {
  registerFileOwner(PAYMENT_VOUCHER, async (ctx, voucherIds) => {
    if (ctx.actor.kind !== 'USER' || !ctx.actor.permissions.has('intake:apply')) return false;
    const personId = await personIdOf(ctx, await getOwnApplicant(ctx));
    if (!personId) return false;
    const own = await tables(ctx)
      .selectFrom('payment_voucher as v')
      .innerJoin('payment_item as i', 'i.id', 'v.item_id')
      .innerJoin('one_off_subsidy as a', 'a.id', 'i.record_id')
      .where('i.record_type', '=', SUBSIDY)
      .where('a.person_id', '=', personId)
      .where('v.id', 'in', [...voucherIds])
      .select('v.id')
      .limit(1)
      .executeTakeFirst();
    return own !== undefined;
  });
}
