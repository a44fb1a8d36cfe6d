import { randomUUID } from 'node:crypto';
import { sm2Sign } from '../api/src/platform/crypto/sm2.ts';
import { adminKey, adminSession } from './admin-session.ts';

/** 03 §41.9: the second person lets the key that an account has proven be bound, with the signature of the demo's security administrator. */
export async function letKeyBeBound(loginName: string): Promise<void> {
  const security = await adminSession('sec_admin');
  const { factorRequests } = await security.run<{ factorRequests: { nodes: { id: string; version: number }[] } }>(
    'query ($login: String!) { factorRequests(filter: { search: $login, states: [ASKED] }) { nodes { id version } } }',
    { login: loginName },
  );
  const [asked] = factorRequests.nodes;
  if (!asked) throw new Error(`no key of ${loginName} waits`);
  const { requestFlowSignature: paper } = await security.run<{ requestFlowSignature: { id: string; payload: string } }>(
    'mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id payload } }',
    { input: { recordType: 'factorRequest', ...asked, action: 'approve' } },
  );
  const signature = { requestId: paper.id, signature: sm2Sign(paper.payload, await adminKey('sec_admin')) };
  const { advanceFactorRequests: done } = await security.run<{
    advanceFactorRequests: { ok: number; rows: { message: string | null }[] };
  }>('mutation ($input: RecordActInput!) { advanceFactorRequests(input: $input) { ok rows { message } } }', {
    input: { action: 'approve', requestId: randomUUID(), rows: [asked], signature },
  });
  if (done.ok !== 1) throw new Error(done.rows[0]?.message ?? `the key of ${loginName} was not bound`);
}
