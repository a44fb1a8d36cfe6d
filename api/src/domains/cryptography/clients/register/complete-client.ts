import { tables } from '../../../../database/tables.ts';
import { badInput, DomainError, type FieldError } from '../../../../platform/errors/index.ts';
import { isUsable } from '../../../../platform/exchange/gateway/address-kind.ts';
import { normaliseBlock, textOfBlock } from '../../../../platform/exchange/gateway/ip-address.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { textOf } from '../errors.ts';
import type { ClientEntry } from './client.record.ts';

const MOST_IPS = 20;

/**
 * What the form of a client system cannot say of single fields: addresses in one spelling, rights and classes that are not empty.
 *
 * @throws BAD_INPUT naming every wrong field
 */
export async function completeContent(tx: Ctx, entry: ClientEntry) {
  const faults: FieldError[] = [];
  const say = (path: string, message: string) => faults.push({ path: `input.${path}`, message });
  if (entry.data_classes.length === 0) say('dataClasses', '请选择数据类别');
  if (entry.operations.length === 0) say('operations', '请选择允许的操作');
  const ips = [...new Set(entry.allowed_ips.map((ip) => ip.trim()).filter(Boolean))];
  if (ips.length === 0 || ips.length > MOST_IPS) say('allowedIps', `请填写1至${MOST_IPS}个来源IP`);
  const blocks = ips.map((ip) => normaliseBlock(ip));
  const wrong = ips.filter((_, n) => {
    const block = blocks[n];
    return !block || !isUsable(block.ip, tx.app.config.exchangeLoopback);
  });
  if (wrong.length > 0) say('allowedIps', `来源IP不正确：${wrong.join('、')}`);
  if (faults.length > 0) throw badInput(faults);
  return {
    data_classes: [...new Set(entry.data_classes)],
    operations: [...new Set(entry.operations)],
    allowed_ips: blocks.flatMap((block) => (block ? [textOfBlock(block)] : [])),
    // Other content has not called yet.
    tested_at: null,
  };
}

/** The same of one that is registered: each of the twelve systems once. @throws E-CR-55 */
export async function completeClient(tx: Ctx, entry: ClientEntry & { client_id: string }) {
  const known = await tables(tx)
    .selectFrom('crypto_client')
    .select('id')
    .where('client_id', '=', entry.client_id)
    .executeTakeFirst();
  if (known) throw new DomainError('E-CR-55', textOf('E-CR-55'));
  return completeContent(tx, entry);
}
