import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { AuthKind, CallMode, FieldMapping } from '../../../platform/exchange/upstream/call-mode.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ChannelState } from './channel-state.ts';

/** Health of a channel at a glance: tested or called well within a day, tested badly or failing every call, or not known. */
export type ChannelLight = 'GREEN' | 'RED' | 'GREY';

export interface ChannelRow {
  id: string;
  version: number;
  code: string;
  name: string;
  sourceId: string;
  sourceCode: string;
  sourceName: string;
  description: string;
  callMode: CallMode;
  endpoint: string;
  authKind: AuthKind;
  authAccount: string | null;
  secretSet: boolean;
  timeoutMs: number;
  retries: number;
  idempotent: boolean;
  requestMapping: FieldMapping[];
  rowsPath: string;
  responseMapping: FieldMapping[];
  cacheSeconds: number;
  keepPayload: boolean;
  state: ChannelState;
  builtIn: boolean;
  testedAt: SqlInstant | null;
  testOk: boolean | null;
  testMs: number | null;
  testText: string | null;
  /** Passed within the last 24 hours: it may be enabled. */
  testCounts: boolean;
  distributionCount: number;
  driftedRows: number;
  /** Of the last 24 hours, as rolled up by the hour. */
  calls: number;
  failedCalls: number;
  lastSuccessAt: SqlInstant | null;
  updatedAt: SqlInstant;
  light: ChannelLight;
}

export interface ChannelFilter {
  sourceId?: string | null | undefined;
  /** Beginning of the code or part of the name. */
  search?: string | null | undefined;
  state?: ChannelState | null | undefined;
}

/** How long a successful test counts (03 §35.3). */
export const TEST_COUNTS_MS = 24 * 3_600_000;

/** Channels by code; deleted ones are left out. */
export function findChannels(ctx: Ctx, { sourceId, search, state }: ChannelFilter = {}): Promise<ChannelRow[]> {
  const term = search?.trim();
  const ofSource = sourceId ? (isUuid(sourceId) ? sql`c.source_id = ${sourceId}` : sql`false`) : sql`true`;
  return select(
    ctx,
    sql.join(
      [
        ofSource,
        state ? sql`c.state = ${state}` : sql`true`,
        term ? sql`(starts_with(c.code, ${term.toUpperCase()}) or strpos(c.name, ${term}) > 0)` : sql`true`,
      ],
      sql` and `,
    ),
  );
}

/** @throws NOT_FOUND */
export async function getChannel(ctx: Ctx, id: string): Promise<ChannelRow> {
  const [found] = isUuid(id) ? await select(ctx, sql`c.id = ${id}`) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function select(ctx: Ctx, where: ReturnType<typeof sql>): Promise<ChannelRow[]> {
  const dayAgo = new Date(ctx.app.clock.now().getTime() - TEST_COUNTS_MS);
  const weekAgo = new Date(ctx.app.clock.now().getTime() - 7 * TEST_COUNTS_MS);
  const found = await rows<Omit<ChannelRow, 'light'>>(
    ctx,
    sql`select c.id, c.version, c.code, c.name, c.source_id as "sourceId", s.code as "sourceCode", s.name as "sourceName",
               c.description, c.call_mode as "callMode", c.endpoint, c.auth_kind as "authKind", c.auth_account as "authAccount",
               c.auth_secret is not null as "secretSet", c.timeout_ms as "timeoutMs", c.retries, c.idempotent,
               c.request_mapping as "requestMapping", c.rows_path as "rowsPath", c.response_mapping as "responseMapping",
               c.cache_seconds as "cacheSeconds", c.keep_payload as "keepPayload", c.state, c.built_in as "builtIn",
               c.tested_at as "testedAt", c.test_ok as "testOk", c.test_ms as "testMs", c.test_text as "testText",
               coalesce(c.test_ok and c.tested_at >= ${dayAgo}, false) as "testCounts",
               c.updated_at as "updatedAt",
               (select count(*)::int from distribution d where d.channel_id = c.id and d.state <> 'RECALLED') as "distributionCount",
               (select coalesce(sum(x.drifted_rows), 0)::int from exchange_drift x
                 where x.channel_id = c.id and x.hour > ${dayAgo}) as "driftedRows",
               coalesce(st.calls, 0)::int as calls, coalesce(st.errors, 0)::int as "failedCalls",
               (select l.at from exchange_call_log l
                 where l.channel_id = c.id and l.at > ${weekAgo} and l.succeeded order by l.at desc limit 1) as "lastSuccessAt"
          from data_channel c join data_source s on s.id = c.source_id
          left join lateral (select sum(h.calls) as calls, sum(h.errors) as errors from exchange_stat h
                 where h.grain = 'HOUR' and h.direction = 'IN' and h.channel_id = c.id and h.starts_at > ${dayAgo}) st on true
         where c.state <> 'DELETED' and ${where} order by c.code limit 1000`,
  );
  return found.map((row) => ({ ...row, light: lightOf(row, dayAgo) }));
}

type Evidence = Pick<ChannelRow, 'testedAt' | 'testOk' | 'lastSuccessAt' | 'calls' | 'failedCalls'>;

function lightOf({ testedAt, testOk, lastSuccessAt, calls, failedCalls }: Evidence, dayAgo: Date): ChannelLight {
  const tested = testedAt === null ? 0 : toDate(testedAt).getTime();
  const succeeded = lastSuccessAt === null ? 0 : toDate(lastSuccessAt).getTime();
  if (testOk === false && succeeded < tested) return 'RED';
  if (calls > 0 && failedCalls === calls) return 'RED';
  return Math.max(testOk ? tested : 0, succeeded) >= dayAgo.getTime() ? 'GREEN' : 'GREY';
}
