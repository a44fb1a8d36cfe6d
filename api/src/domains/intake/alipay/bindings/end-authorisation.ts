import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseForeignJson } from '../../../../platform/kernel/json-depth.ts';
import { identityIndex } from '../cells.ts';
import { endSessionsOfBinding } from '../sessions/renew.ts';

const who = z.object({ open_id: z.string().min(1).max(128).optional(), user_id: z.string().min(1).max(32).optional() });

/** Somebody has taken back in Alipay what he had granted us: his sessions through it end; the binding stays until he ends it. */
export async function endAuthorisation(tx: Ctx, content: string): Promise<void> {
  const parsed = who.safeParse(readJson(content));
  if (!parsed.success) return;
  const { keys, config } = tx.app;
  const { open_id: openId, user_id: userId } = parsed.data;
  const openIndex = openId ? identityIndex(keys, 'open_id', openId) : null;
  const userIndex = userId ? identityIndex(keys, 'user_id', userId) : null;
  const bound = await tables(tx)
    .selectFrom('alipay_binding as b')
    .innerJoin('alipay_identity as i', 'i.id', 'b.identity_id')
    .select(['b.id', 'b.account_id as accountId'])
    .where('i.app_id', '=', config.ALIPAY_APP_ID ?? '')
    .where('b.status', '=', 'BOUND')
    .where(sql<boolean>`(i.open_id_index = ${openIndex} or i.user_id_index = ${userIndex})`)
    .orderBy('b.id')
    .forUpdate('b')
    .execute();
  for (const { id, accountId } of bound) await endSessionsOfBinding(tx, id, accountId);
}

function readJson(text: string): unknown {
  try {
    return parseForeignJson(text);
  } catch {
    return undefined;
  }
}
