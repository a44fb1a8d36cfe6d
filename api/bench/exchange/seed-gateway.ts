import type { ComposedApp } from '../../src/compose.ts';
import { run, sql } from '../../src/database/sql.ts';
import { uuidv7 } from '../../src/database/uuid.ts';
import { sealAgain } from '../../src/platform/access/index.ts';
import { sm2KeyPairOf } from '../../src/platform/crypto/index.ts';
import { sealSecret } from '../../src/platform/exchange/gateway/exchange-app.ts';
import { SEALED_DISTRIBUTIONS, SEALED_VERSIONS } from '../../src/platform/exchange/serve/sealed-distributions.ts';

/** The application that calls, its secret, the channel, and persons to ask for. */
export const CALLER = { appId: 'bench-app', secret: 'bench-secret-of-no-worth', ip: '10.10.1.20' } as const;
/** How it signs envelopes; of no worth either. */
export const SENDER_CODE = 'BENCH';
export const SENDER_KEY = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8';
export const CHANNEL = 'BENCH_PENSION';
export const PERSONS = 100_000;
const PENSIONS = 'bench_pension';
const BOUNDLESS = 1_000_000_000;

/** Number of the nth person; also what the load asks for. */
export const personNo = (n: number) => `9${String(n).padStart(17, '0')}`;

const FIELDS = [
  { name: 'idNo', label: '身份证号', length: 18, required: true, queryKey: true, content: 'ID_NUMBER' },
  { name: 'month', label: '发放月份', length: 7 },
  { name: 'amount', label: '金额', length: 14 },
].map((field) => ({
  type: 'STRING',
  required: false,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...field,
}));

/** A view of made-up pensions, indexed by person, and the way to it: source, channel, application, distribution without limits. */
export async function seedGateway(app: ComposedApp): Promise<void> {
  const ctx = app.context({ kind: 'SYSTEM', name: '性能测试' });
  const now = app.clock.now();
  const [source, channel, caller, distribution] = [1, 2, 3, 4].map((n) => uuidv7(now.getTime() + n)) as string[];
  const content = {
    purpose: '性能测试',
    fields: FIELDS.map(({ name }) => ({ name, mask: 'NONE' })),
    ips: [CALLER.ip],
    ratePerMinute: BOUNDLESS,
    dailyQuota: BOUNDLESS,
    maxRowsPerCall: 100,
    validFrom: '2000-01-01',
    validTo: '2999-12-31',
  };
  const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
  const row = sql`${now}, ${now}`;
  for (const statement of [
    sql`create table ${sql.table(PENSIONS)} ("idNo" varchar(18) primary key, month varchar(7) not null, amount varchar(14) not null)`,
    sql`insert into ${sql.table(PENSIONS)} select '9' || lpad(n::text, 17, '0'), '2026-02', '4321.50' from generate_series(0, ${PERSONS - 1}::int) n`,
    sql`create view exchange_view.${sql.raw(PENSIONS)} as select * from public.${sql.raw(PENSIONS)}`,
    sql`insert into data_source (id, created_at, updated_at, code, name, provider, update_frequency, fields, state)
        values (${source}, ${row}, ${CHANNEL}, '性能测试', 'SB', 'REALTIME', ${json(FIELDS)}, 'ENABLED')`,
    sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, call_mode, endpoint, auth_kind, timeout_ms, retries,
          idempotent, request_mapping, response_mapping, cache_seconds, state)
        values (${channel}, ${row}, ${CHANNEL}, '性能测试', ${source}, 'DB_VIEW', ${`view:${PENSIONS}`}, 'NONE', 5000, 0, true, '[]', '[]', 0, 'ENABLED')`,
    sql`insert into exchange_app (id, created_at, updated_at, app_id, name, sender_code, secret, sm2_public_key, allowed_ips, biz_types, rate_per_minute)
        values (${caller}, ${row}, ${CALLER.appId}, '性能测试', ${SENDER_CODE}, ${sealSecret(app.keys, caller ?? '', CALLER.secret)},
          ${sm2KeyPairOf(SENDER_KEY).publicKey}, ${[CALLER.ip]}::text[], '{}', ${BOUNDLESS})`,
    sql`insert into distribution (id, created_at, updated_at, channel_id, app_id, purpose, fields, ips, rate_per_minute, daily_quota,
          max_rows_per_call, valid_from, valid_to, state, live_version, owner_name)
        values (${distribution}, ${row}, ${channel}, ${caller}, ${content.purpose}, ${json(content.fields)}, ${[...content.ips]}::text[],
          ${BOUNDLESS}, ${BOUNDLESS}, 100, ${content.validFrom}, ${content.validTo}, 'ACTIVE', 1, '性能测试')`,
    sql`insert into exchange_revision (object_id, version, object_type, content, saved_at, saved_by)
        values (${distribution}, 1, 'distribution', ${json(content)}, ${now}, '性能测试')`,
    sql`analyze ${sql.table(PENSIONS)}`,
  ])
    await run(ctx, statement);
  await sealAgain(ctx, SEALED_DISTRIBUTIONS, distribution ?? '');
  await sealAgain(ctx, SEALED_VERSIONS, `${distribution} 1`);
}
