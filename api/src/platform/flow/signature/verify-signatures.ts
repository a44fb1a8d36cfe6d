import { type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { certificateFault } from '../../access/sign-in/certificates.ts';
import { readCertificate } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { isGenuine } from './prove-signature.ts';
import type { FlowStatement } from './statement.ts';

/** A signature that does not hold, and why. */
interface BrokenSignature {
  id: string;
  recordType: string;
  recordId: string;
  why: string;
}

const PAGE = 500;

/**
 * Reads every signature that was kept: genuine, over what its statement says, of the step that the chained history has (03 §41.9); where it was made
 * with a certificate, one that was good at that moment: inside its time, of a trusted authority, not revoked before.
 * @returns how many were read, and those that do not hold
 */
export async function verifySignatures(ctx: Ctx): Promise<{ count: number; broken: BrokenSignature[] }> {
  const broken: BrokenSignature[] = [];
  let count = 0;
  for (let after = ''; ; ) {
    const page = await tables(ctx)
      .selectFrom('flow_signature as s')
      .leftJoin('flow_event as e', (on) =>
        on
          .onRef('e.record_id', '=', 's.record_id')
          .onRef('e.seq', '=', 's.event_seq')
          .onRef('e.action', '=', 's.action'),
      )
      .selectAll('s')
      .select([
        sql<string | null>`e.details->'signed'->>'signature'`.as('told'),
        sql<string | null>`e.actor_id::text`.as('actorId'),
      ])
      .where(sql<boolean>`s.id::text > ${after}`)
      .orderBy('s.id')
      .limit(PAGE)
      .execute();
    for (const one of page) {
      const why = faultOf(one) ?? certificateFaultOf(ctx, one);
      if (why) broken.push({ id: one.id, recordType: one.record_type, recordId: one.record_id, why });
    }
    count += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { count, broken };
    after = last.id;
  }
}

interface Kept {
  statement: string;
  signature: string;
  public_key: string;
  certificate: string | null;
  signed_at: SqlInstant;
  digest: string;
  record_id: string;
  action: string;
  user_id: string;
  told: string | null;
  actorId: string | null;
}

function faultOf(one: Kept): string | undefined {
  if (!isGenuine(one.statement, one.signature, one.public_key)) return '签名无效';
  const said = JSON.parse(one.statement) as FlowStatement;
  if (said.digest !== one.digest || said.recordId !== one.record_id || said.action !== one.action)
    return '签名内容与登记不一致';
  return one.told === one.signature && one.actorId === one.user_id ? undefined : '办理记录中没有该签名';
}

function certificateFaultOf(ctx: Ctx, { certificate, public_key, signed_at }: Kept): string | undefined {
  if (certificate === null) return undefined;
  const fault = certificateFault(ctx.app, certificate, { at: toDate(signed_at), settled: true });
  if (fault) return `签名时${fault}`;
  return readCertificate(certificate).publicKey === public_key ? undefined : '证书与签名密钥不一致';
}
