import type { Ctx } from '../../../platform/kernel/index.ts';

/** The public evaluation page of a ticket, for messages and QR codes; nothing of the person stands in it (11.5). */
export function evaluationAddress(ctx: Ctx, ticket: string): string {
  const { PUBLIC_URL, PORT } = ctx.app.config;
  return `${(PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '')}/apply/evaluate/${ticket}`;
}
