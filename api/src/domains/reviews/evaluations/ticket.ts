import { equalBytes, hmacSm3 } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const ID_BYTES = 16;
const MAC_BYTES = 16;

/**
 * The ticket of an invitation: its id and half an HMAC-SM3 over it, as 43 characters that fit a text message and a QR code. Who it is about
 * stands in the database alone; whether it was used or has expired too, so that a ticket says nothing in an address (11.5).
 */
export function ticketOf(ctx: Ctx, inviteId: string): string {
  const id = Buffer.from(inviteId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(ctx, id)]).toString('base64url');
}

/** The invitation that a ticket stands for; undefined for a forged or damaged one. */
export function openTicket(ctx: Ctx, ticket: string): string | undefined {
  const bytes = Buffer.from(ticket, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== ticket) return undefined;
  const id = bytes.subarray(0, ID_BYTES);
  if (!equalBytes(macOf(ctx, id), bytes.subarray(ID_BYTES))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function macOf(ctx: Ctx, id: Buffer): Buffer {
  return hmacSm3(ctx.app.keys.blindIndexKey('evaluation_invite.ticket', 1).key, id).subarray(0, MAC_BYTES);
}
