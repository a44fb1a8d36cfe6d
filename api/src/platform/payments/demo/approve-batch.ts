import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { demoKeyPair } from '../../access/demo/demo-accounts.ts';
import { sm2Sign } from '../../crypto/index.ts';
import { advanceOne } from '../../flow/index.ts';
import { statementText } from '../../flow/signature/statement.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import { PAYMENT_BATCH } from '../record-types.ts';

/** Whoever approves in a demonstration signs with his demonstration key, as he would on the page. Never outside demonstrations: the key is public. */
export async function approveDemoBatch(director: Ctx, id: string): Promise<void> {
  const { loginName } = requireUser(director);
  const { version, digest } = await tables(director)
    .selectFrom('payment_batch')
    .select(['version', 'digest'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const pair = demoKeyPair(loginName);
  const statement = statementText({
    action: 'approve',
    digest,
    exp: director.app.clock.now().toISOString(),
    loginName,
    nonce: '0'.repeat(64),
    origin: 'demo',
    recordId: id,
    recordType: PAYMENT_BATCH,
    sid: 'demo',
    version: String(version),
  });
  const signed = {
    requestId: randomUUID(),
    recordType: PAYMENT_BATCH,
    recordId: id,
    version,
    action: 'approve',
    digest,
    statement,
    publicKey: pair.publicKey,
    certificate: null,
    signature: sm2Sign(statement, pair),
  };
  await advanceOne(director, { type: PAYMENT_BATCH, action: 'approve', rows: [{ id }], input: { signed } });
}
