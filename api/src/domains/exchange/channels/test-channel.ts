import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { logCall } from '../../../platform/exchange/log/call-log.ts';
import { indexParams, subjectsOf } from '../../../platform/exchange/serve/about-whom.ts';
import { checkParams } from '../../../platform/exchange/serve/check-params.ts';
import { projectRows } from '../../../platform/exchange/serve/project-rows.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import { ASKED_MODES, type CallMode } from '../../../platform/exchange/upstream/call-mode.ts';
import type {
  ChannelAnswer,
  ChannelTarget,
  ChannelRow as DataRow,
} from '../../../platform/exchange/upstream/channel-driver.ts';
import { UpstreamFault } from '../../../platform/exchange/upstream/channel-driver.ts';
import { openChannelSecret } from '../../../platform/exchange/upstream/channel-secret.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { type ChannelRow, getChannel } from './find-channels.ts';
import { lockChannel } from './save-channel.ts';
import { codeOfFault, stepsOf, type TestStep } from './test-steps.ts';

const SAMPLE_ROWS = 5;

/** What 连通测试 shows: whether it went, how long it took, and a few rows with every value about a person masked. */
export interface ChannelTest {
  ok: boolean;
  ms: number;
  text: string;
  steps: TestStep[];
  /** Shortened where there were more. */
  rows: DataRow[];
  unknownFields: string[];
  missingFields: string[];
  channel: ChannelRow;
}

/**
 * Reaches the source once and remembers how it went (03 §35.2 lastTest). A failure leaves the state as it is; success makes 草稿 测试通过.
 * The call is logged under the administrator's name.
 */
export async function testChannel(
  ctx: Ctx,
  id: string,
  version: number,
  params: Readonly<Record<string, unknown>>,
): Promise<ChannelTest> {
  requireUser(ctx);
  const channel = await getChannel(ctx, id);
  if (channel.version !== version) throw refuse('E-0504');
  if (channel.builtIn) throw refuse('E-0503', { state: '平台自带' });
  const target = await targetOf(ctx, channel);
  const asked = checkParams(target.fields, params);
  const started = performance.now();
  const requestOutAt = ctx.app.clock.now();
  const problem = await problemOf(ctx, channel);
  const outcome =
    problem === undefined ? await reach(ctx, channel, target, asked) : new UpstreamFault('FAULT', problem);
  const ms = Math.round(performance.now() - started);
  const faulty = outcome instanceof UpstreamFault;
  const empty = faulty ? undefined : problemOfSample(target, channel.callMode, outcome.rows);
  const failed = faulty || empty !== undefined;
  const text = faulty ? outcome.message : (empty ?? `连通正常，返回${outcome.rows.length}条`);
  const seen = projectRows(
    faulty ? [] : outcome.rows,
    target.fields,
    target.fields.map(({ name, sensitivity, content }) => ({
      name,
      mask: sensitivity === 'NONE' && content === 'PLAIN' ? 'NONE' : 'MASK',
    })),
    () => '',
  );
  const tested = await remember(ctx, id, version, { ok: !failed, ms, text });
  await logTest(ctx, channel, asked, target.fields, { outcome, started, requestOutAt });
  return {
    ok: !failed,
    ms,
    text,
    steps: stepsOf({ target, problem, outcome, ms, empty, ...seen }),
    rows: seen.rows,
    unknownFields: seen.unknownFields,
    missingFields: seen.missingFields,
    channel: tested,
  };
}

/**
 * A source that was reached and gave nothing has not shown that it works: no row, or no value at any of the names that were mapped. Where files and
 * messages are waited for, there may be none yet.
 */
function problemOfSample(target: ChannelTarget, mode: CallMode, sample: readonly DataRow[]): string | undefined {
  if (!ASKED_MODES.includes(mode)) return undefined;
  if (sample.length === 0) return '没有读到数据，请用确有数据的查询条件测试，并核对数据位置';
  const mapped =
    target.responseMapping.length > 0
      ? target.responseMapping.map(({ field }) => field)
      : target.fields.map(({ name }) => name);
  const found = sample.some((row) => mapped.some((name) => row[name] !== undefined && row[name] !== null));
  return found ? undefined : '读到了数据，但字段对应没有取到任何值，请核对对方的字段名称';
}

/** What is wrong with the address as the rules are today; they may have changed since the channel was saved. */
async function problemOf(ctx: Ctx, channel: ChannelRow): Promise<string | undefined> {
  return ctx.app.registry.channelDrivers.get(channel.callMode)?.problemOf(ctx, channel.endpoint);
}

async function reach(
  ctx: Ctx,
  channel: ChannelRow,
  target: ChannelTarget,
  params: Readonly<Record<string, string>>,
): Promise<ChannelAnswer | UpstreamFault> {
  const driver = ctx.app.registry.channelDrivers.get(channel.callMode);
  if (!driver) return new UpstreamFault('FAULT', '本平台没有安装该调用方式的驱动');
  return driver.test(ctx, target, { params, limit: SAMPLE_ROWS }).catch((error: unknown) => {
    if (error instanceof UpstreamFault) return error;
    throw error;
  });
}

async function targetOf(ctx: Ctx, channel: ChannelRow): Promise<ChannelTarget> {
  const row = await tables(ctx)
    .selectFrom('data_channel as c')
    .innerJoin('data_source as s', 's.id', 'c.source_id')
    .select(['c.auth_secret as secret', 's.fields'])
    .$narrowType<{ fields: DataSourceField[] }>()
    .where('c.id', '=', channel.id)
    .executeTakeFirst();
  if (!row) throw refuse('NOT_FOUND');
  return { ...channel, fields: row.fields, secret: openChannelSecret(ctx.app.keys, channel.id, row.secret) };
}

/** The result belongs to the version that was tested: one that was changed meanwhile keeps none. The version itself stays. */
function remember(
  ctx: Ctx,
  id: string,
  version: number,
  { ok, ms, text }: { ok: boolean; ms: number; text: string },
): Promise<ChannelRow> {
  return transaction(ctx, async (tx) => {
    const { code } = await lockChannel(tx, id, version);
    await run(
      tx,
      sql`update data_channel set tested_at = ${tx.app.clock.now()}, test_ok = ${ok}, test_ms = ${ms}, test_text = ${text.slice(0, 300)},
            state = case when ${ok} and state = 'DRAFT' then 'TESTED' else state end where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.channel.test',
      objectType: 'dataChannel',
      objectId: id,
      ok,
      detail: { code, ms },
    });
    return getChannel(tx, id);
  });
}

async function logTest(
  ctx: Ctx,
  channel: ChannelRow,
  params: Readonly<Record<string, string>>,
  fields: readonly DataSourceField[],
  { outcome, started, requestOutAt }: { outcome: ChannelAnswer | UpstreamFault; started: number; requestOutAt: Date },
): Promise<void> {
  const user = requireUser(ctx);
  const failed = outcome instanceof UpstreamFault;
  await logCall(ctx, {
    direction: 'OUT',
    clientIp: ctx.ip,
    method: 'TEST',
    path: `/exchange/v1/channels/${channel.code}`,
    bizType: channel.code,
    httpStatus: outcome.status ?? (failed ? 0 : 200),
    resultCode: failed ? codeOfFault(outcome) : '0000',
    errorText: failed ? outcome.message : null,
    startedAt: started,
    requestBytes: 0,
    responseBytes: 0,
    requestBody: '',
    requestOutAt,
    responseInAt: ctx.app.clock.now(),
    channelId: channel.id,
    channelVersion: channel.version,
    sourceId: channel.sourceId,
    operatorId: user.userId,
    operatorName: user.name,
    purpose: '连通测试',
    queryKeys: indexParams(ctx.app.keys, params),
    subjects: failed ? [] : subjectsOf(ctx.app.keys, fields, outcome.rows, params),
    fieldsReturned: failed ? [] : fields.map((field) => field.name),
    rowCount: failed ? 0 : outcome.rows.length,
    succeeded: !failed,
    upstreamStatus: outcome.status,
    retries: outcome.retries,
  });
}
