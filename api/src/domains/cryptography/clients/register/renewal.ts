import { type SqlInstant, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { administrators } from '../../../../platform/access/notices/administrators.ts';
import { causing, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { CLIENT_SYSTEMS, isClientSystem } from '../../systems.ts';
import { SECRET_ASKED } from '../notices.ts';
import { secretSettings } from '../parameters.ts';
import { clientFlow, EFFECT } from './client.flow.ts';

export const HOUR_MS = 3_600_000;

/** How it stands with a new secret: nobody asks, it waits for the second person, or it may be issued. */
export type Renewal = 'NONE' | 'ASKED' | 'APPROVED';

/** An approval that was not used in time is as if nobody had asked. */
export function renewalOf(askedById: string | null, usableUntil: SqlInstant | null, now: Date): Renewal {
  if (askedById === null) return 'NONE';
  if (usableUntil === null) return 'ASKED';
  return now < toDate(usableUntil) ? 'APPROVED' : 'NONE';
}

/** Whether the caller may issue a secret now: alone while the system was never enabled, then with the approval of what he has asked for. */
export function isIssuable(
  { actor, app }: Ctx,
  client: {
    authMethod: string;
    everEnabled: boolean;
    secretAskedById: string | null;
    secretUsableUntil: SqlInstant | null;
  },
): boolean {
  const { authMethod, secretAskedById, secretUsableUntil } = client;
  if (authMethod !== 'HMAC') return false;
  if (!client.everEnabled) return true;
  const approved = renewalOf(secretAskedById, secretUsableUntil, app.clock.now()) === 'APPROVED';
  return approved && actor.kind === 'USER' && actor.userId === secretAskedById;
}

export const NOBODY_ASKS = { secret_asked_by_id: null, secret_asked_at: null, secret_usable_until: null };

/** What people call a system. */
export const systemName = (clientId: string): string =>
  isClientSystem(clientId) ? CLIENT_SYSTEMS[clientId] : clientId;

/** The steps to a new secret, in the transaction of each. */
export async function followRenewal(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const now = tx.app.clock.now();
  const caused = (effect: string) => causing(clientFlow, changes, effect);
  const write = (steps: readonly FlowChange[], values: object) =>
    steps.length === 0
      ? undefined
      : tables(tx)
          .updateTable('crypto_client')
          .set(values)
          .where(
            'id',
            'in',
            steps.map(({ row }) => row.id),
          )
          .execute();
  const asked = caused(EFFECT.asked);
  if (tx.actor.kind === 'USER')
    await write(asked, { secret_asked_by_id: tx.actor.userId, secret_asked_at: now, secret_usable_until: null });
  await tellApprovers(tx, asked);
  const { usableHours } = await readParameter(tx, secretSettings);
  await write(caused(EFFECT.approved), { secret_usable_until: new Date(now.getTime() + usableHours * HOUR_MS) });
  await write(caused(EFFECT.refused), NOBODY_ASKS);
}

async function tellApprovers(tx: Ctx, asked: readonly FlowChange[]): Promise<void> {
  if (asked.length === 0) return;
  const receivers = await administrators(tx, ['SYS_ADMIN', 'SEC_ADMIN']);
  await sendNotices(
    tx,
    asked.map(({ row, input }) => ({
      template: SECRET_ASKED,
      receivers,
      variables: { 系统名称: systemName(row.title), 客户标识: row.title, 原因: input.reasonText ?? '' },
    })),
  );
}
