import type { ComposedApp } from '../../src/compose.ts';
import { run, sql } from '../../src/database/sql.ts';
import { uuidv7 } from '../../src/database/uuid.ts';
import { sealedSecret } from '../../src/domains/cryptography/clients/register/issue-secret.ts';

/** The client system that calls; its secret is of no worth. */
export const CALLER = { clientId: 'YF', secret: '5a'.repeat(32), ip: '10.10.1.21' } as const;
const BOUNDLESS = 10_000;

/** Registers it as an enabled one; answers with the id of its key. */
export async function seedClient(app: ComposedApp): Promise<string> {
  const ctx = app.context({ kind: 'SYSTEM', name: '性能测试' });
  const now = app.clock.now();
  const id = uuidv7(now.getTime());
  const { secret, secret_key_id: keyId } = sealedSecret(app.keys, id, CALLER.secret);
  await run(
    ctx,
    sql`insert into crypto_client (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, client_id, owner_unit,
          contact_name, contact_name_masked, contact_phone, contact_phone_masked, auth_method, secret, secret_key_id, data_classes,
          operations, allowed_ips, quota)
        values (${id}, ${now}, ${now}, 'ENABLED', ${now}, ${id}, '/bench', '310000', ${CALLER.clientId}, '性能测试', '-', '-', '-', '-', 'HMAC',
          ${secret}, ${keyId}, '{ID}', '{ENCRYPT,MASK,PLAIN}', ${[CALLER.ip]}::text[], ${BOUNDLESS})`,
  );
  return keyId;
}
