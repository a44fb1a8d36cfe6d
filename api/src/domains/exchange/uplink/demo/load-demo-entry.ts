import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { demoEncryptionPair, demoToken } from '../../../../platform/exchange/demo/demo-parties.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { allowHost } from '../../channels/allowed-hosts.ts';
import type { EntryInput } from '../entries/check-entry.ts';
import { getEntry } from '../entries/entry.ts';
import { createEntry } from '../entries/save-entry.ts';
import { setEntryState } from '../entries/set-entry-state.ts';
import { startTask } from '../tasks/start-task.ts';

/** What a demonstration says of an entry; where it sends to is the sandbox's. */
export interface DemoEntry
  extends Omit<EntryInput, 'endpoint' | 'protocol' | 'publicKey' | 'hostKey' | 'account' | 'targetText'> {
  /** Batches are encrypted for the sandbox's superior unit. */
  encrypted: boolean;
}

/** Adds, enables and runs an entry that sends to the sandbox; one that exists only follows the sandbox's address of today. */
export async function loadDemoEntry(ctx: Ctx, { encrypted, ...entry }: DemoEntry): Promise<void> {
  const base = ctx.app.config.DEMO_SUPERIOR_URL;
  if (!base) return;
  const endpoint = new URL('/superior/uplink', base).href;
  await allowHost(ctx, new URL(endpoint).hostname, '演示环境：外部系统模拟');
  const known = await tables(ctx)
    .selectFrom('uplink_entry')
    .select('id')
    .where('code', '=', entry.code)
    .executeTakeFirst();
  if (known) {
    await run(ctx, sql`update uplink_entry set endpoint = ${endpoint} where id = ${known.id}`);
    return;
  }
  const input: EntryInput = {
    ...entry,
    endpoint,
    protocol: 'HTTP_POST',
    publicKey: encrypted ? demoEncryptionPair('BU').publicKey : null,
    hostKey: null,
    account: null,
    targetText: null,
  };
  const id = await createEntry(ctx, input, demoToken('superior'));
  await setEntryState(ctx, id, 1, 'ENABLED', '');
  await transaction(ctx, async (tx) => startTask(tx, await getEntry(tx, id, { lock: true }), 'MANUAL'));
}
