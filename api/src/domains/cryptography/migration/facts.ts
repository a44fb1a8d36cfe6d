import { sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowRow, GuardAnswer } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { type MigrationError, migrationErrors, refusal } from './errors.ts';
import { isConnected } from './legacy/connection.ts';
import { migrationSettings } from './parameters.ts';
import { compromisedKey } from './work/compromised-keys.ts';

/** What the exit checks of 03 §41.12 go by. */
export interface MigrationFacts {
  system: string;
  connected: boolean;
  planned: number;
  now: Date;
  dualHours: number;
  keepDays: number;
  dualSince: Date | null;
  checkedAt: Date | null;
  clearRows: number;
  verified: boolean;
  mismatches: number;
  unexplained: number;
  switchedSince: Date | null;
  clearing: boolean;
  cleared: boolean;
  leftovers: number;
  /** Of which data wait to be written anew. */
  compromised: string | undefined;
  /** As a client system of the cryptography service. */
  tested: boolean;
  enabled: boolean;
}

export async function loadMigrationFacts(
  ctx: Ctx,
  rows: readonly FlowRow[],
): Promise<ReadonlyMap<string, MigrationFacts>> {
  const settings = await readParameter(ctx, migrationSettings);
  const found = await tables(ctx)
    .selectFrom('crypto_migration as m')
    .selectAll('m')
    .select(
      sql<number>`(select count(*)::int from crypto_odd_value o where o.migration_id = m.id and o.unsealed and o.explanation is null)`.as(
        'unexplained',
      ),
    )
    .where('m.id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
  const compromised = new Map<string, string | undefined>();
  for (const { client_id } of found) compromised.set(client_id, await compromisedKey(ctx, client_id));
  const clients = await tables(ctx)
    .selectFrom('crypto_client')
    .select(['client_id', 'state', 'tested_at'])
    .where('client_id', 'in', ['', ...found.map(({ client_id }) => client_id)])
    .execute();
  const clientOf = new Map(clients.map((one) => [one.client_id, one]));
  return new Map(
    found.map((one) => [
      one.id,
      {
        system: one.system_name,
        connected: isConnected(ctx.app, one.client_id),
        planned: one.columns_planned,
        now: ctx.app.clock.now(),
        ...settings,
        dualSince: toDateOrNull(one.dual_since),
        checkedAt: toDateOrNull(one.checked_at),
        clearRows: one.clear_rows ?? 0,
        verified: one.verified_at !== null,
        mismatches: one.mismatches ?? 0,
        unexplained: one.unexplained,
        switchedSince: one.switched_since === null ? null : toDate(one.switched_since),
        clearing: one.backup_note !== null,
        cleared: one.cleared_at !== null,
        leftovers: one.leftovers ?? 0,
        compromised: compromised.get(one.client_id),
        tested: (clientOf.get(one.client_id)?.tested_at ?? null) !== null,
        enabled: clientOf.get(one.client_id)?.state === 'ENABLED',
      },
    ]),
  );
}

const HOUR_MS = 3_600_000;
const later = (from: Date, hours: number): number => from.getTime() + hours * HOUR_MS;
/** `false` of `never`: the act belongs to the state and waits for what the message names. */
const not = (code: MigrationError, values: Readonly<Record<string, string | number>> = {}): GuardAnswer => ({
  code,
  message: refusal(code, values).message,
  never: false,
});

type Judge = (facts: Readonly<MigrationFacts>) => GuardAnswer;

/** The exit checks, by the names of the flow. */
export const migrationGuards: Readonly<Record<string, Judge>> = {
  connected: ({ connected, system }) => connected || not('E-CM-01', { system }),
  keysSound: ({ compromised }) => compromised === undefined || not('E-CM-14', { key: compromised }),
  serviceTested: ({ tested, system }) => tested || not('E-CM-16', { system }),
  serviceEnabled: ({ enabled, system }) => enabled || not('E-CM-17', { system }),
  hasPlan: ({ planned }) => planned > 0 || not('E-CM-02'),
  dualLongEnough: ({ dualSince, dualHours, now }) =>
    (dualSince !== null && later(dualSince, dualHours) <= now.getTime()) || not('E-CM-03', { hours: dualHours }),
  dualClean: ({ dualSince, dualHours, checkedAt, clearRows, system }) => {
    if (!dualSince || !checkedAt || checkedAt.getTime() < later(dualSince, dualHours))
      return not('E-CM-05', { hours: dualHours });
    return clearRows === 0 || not('E-CM-04', { count: clearRows, system });
  },
  verifiedClean: ({ verified, mismatches }) => (verified && mismatches === 0) || not('E-CM-06', { count: mismatches }),
  oddExplained: ({ unexplained }) => unexplained === 0 || not('E-CM-11', { count: unexplained }),
  keptLongEnough: ({ switchedSince, keepDays, now }) =>
    (switchedSince !== null && later(switchedSince, keepDays * 24) <= now.getTime()) ||
    not('E-CM-08', { days: keepDays }),
  beforeClearing: ({ clearing }) => !clearing || { code: 'E-CM-09', message: migrationErrors['E-CM-09'], never: true },
  clearedClean: ({ cleared, leftovers }) => (cleared && leftovers === 0) || not('E-CM-10', { count: leftovers }),
};
