import { firstRow, sql } from '../../../database/sql.ts';
import { decryptColumn, encryptColumn } from '../../crypto/index.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import type { RealNameAgent } from './door.ts';

const cell = (sessionId: string) => ({ table: 'session', column: 'agent_cipher', rowId: sessionId });

/** As it lies with the session, openable only there. */
export function sealAgent(ctx: Ctx, sessionId: string, agent: RealNameAgent): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(sessionId), JSON.stringify(agent));
}

/** 代办人 of the session that acts; undefined where the person acts himself. */
export async function sessionAgent(ctx: Ctx): Promise<RealNameAgent | undefined> {
  const { sessionId } = requireUser(ctx);
  const found = await firstRow<{ sealed: string | null }>(
    ctx,
    sql`select agent_cipher as sealed from session where id = ${sessionId}`,
  );
  if (!found?.sealed) return undefined;
  return JSON.parse(decryptColumn(ctx.app.keys, cell(sessionId), found.sealed)) as RealNameAgent;
}
