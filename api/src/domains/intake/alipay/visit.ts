import { MINUTE_MS } from '../../../platform/calendar/index.ts';
import { canonicalJson, type KeyRing, rowMac, verifyRowMac } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseAlipay } from './errors.ts';

/** How long somebody whom Alipay has named may take to prove who he is. */
const VISIT_MINUTES = 30;
const TABLE = 'alipay_visit';

interface Visit {
  identityId: string;
  endsAt: number;
}

/** A ticket for somebody whom Alipay knows and we do not yet: good for proving himself, for nothing else. The visitor holds its only copy. */
export function openVisit(ctx: Ctx, identityId: string): string {
  const visit: Visit = { identityId, endsAt: ctx.app.clock.now().getTime() + VISIT_MINUTES * MINUTE_MS };
  const content = Buffer.from(canonicalJson({ ...visit }, 'text')).toString('base64url');
  return `${content}~${rowMac(ctx.app.keys, TABLE, { content })}`;
}

/** Whose ticket it is. @throws E-0807 for one that is not ours or too old */
export function identityOfVisit(ctx: Ctx, ticket: string): string {
  const visit = readVisit(ctx.app.keys, ticket);
  if (!visit || ctx.app.clock.now().getTime() >= Number(visit.endsAt)) throw refuseAlipay('E-0807');
  return visit.identityId;
}

function readVisit(keys: KeyRing, ticket: string): Visit | undefined {
  const [content = '', mac = ''] = ticket.split('~');
  if (content.length > 500 || !verifyRowMac(keys, TABLE, { content }, mac)) return undefined;
  return JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Visit;
}
