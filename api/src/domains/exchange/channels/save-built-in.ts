import { run, sql } from '../../../database/sql.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { isCalledByThem } from '../../../platform/exchange/integrations/integrations.ts';
import { sealChannelSecret } from '../../../platform/exchange/upstream/channel-secret.ts';
import { problemOfAddress } from '../../../platform/exchange/upstream/problem-of-address.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { Faults } from '../config/check-text.ts';
import { refuseExternal } from '../config/errors.ts';
import type { ChannelContent } from './check-channel.ts';
import type { LockedChannel } from './save-channel.ts';

/**
 * Address, token and time limit of an integration that the platform ships: by what its next message goes. Everything else of it is the
 * platform's own. @throws E-DX-17; BAD_INPUT
 */
export async function updateBuiltIn(tx: Ctx, before: LockedChannel, input: ChannelContent): Promise<void> {
  const calledByThem = isCalledByThem(before.code);
  const own = input.code !== before.code || input.sourceId !== before.source_id || input.callMode !== before.call_mode;
  if (own || input.authKind !== before.auth_kind || calledByThem) throw refuseExternal('E-DX-17');
  const faults = new Faults();
  const endpoint = faults.text('endpoint', '调用地址', input.endpoint, 1, 500).replace(/\/$/, '');
  faults.number('timeoutMs', '超时时间（毫秒）', input.timeoutMs, 100, 30_000);
  const secret = faults.text('authSecret', '认证密钥', input.authSecret, 0, 500);
  const problem = await problemOfAddress(tx, endpoint, ['http:', 'https:']);
  if (problem && endpoint !== before.endpoint) faults.add('endpoint', problem);
  if (faults.list.length > 0) throw badInput(faults.list);
  const sealed = secret === '' ? before.auth_secret : sealChannelSecret(tx.app.keys, before.id, secret);
  await run(
    tx,
    sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()}, endpoint = ${endpoint}, auth_secret = ${sealed},
          timeout_ms = ${input.timeoutMs} where id = ${before.id}`,
  );
}
