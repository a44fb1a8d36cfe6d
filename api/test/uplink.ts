import Fastify, { type FastifyReply } from 'fastify';
import { run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { allowHost } from '../src/domains/exchange/channels/allowed-hosts.ts';
import { uplinkModule } from '../src/domains/exchange/uplink/module.ts';
import { runTask } from '../src/domains/exchange/uplink/tasks/run-task.ts';
import type { UplinkRow, UplinkSource } from '../src/platform/exchange/uplink-source.ts';
import { type Ctx, defineModule } from '../src/platform/kernel/index.ts';
import type { Product } from './product.ts';

/** Deceased persons in memory, for tests of the uplink: marked as changed like rows of a table. */
export class ReductionSource {
  readonly rows = new Map<string, UplinkRow>();
  readonly source: UplinkSource = {
    key: 'reductions',
    title: '优抚减员',
    recordType: 'testReduction',
    fields: [
      { name: 'no', title: '减员编号', type: 'STRING', sensitivity: 'NONE', content: 'PLAIN' },
      { name: 'kind', title: '优抚类别', type: 'CODE', sensitivity: 'NONE', content: 'PLAIN' },
      { name: 'diedOn', title: '死亡日期', type: 'DATE', sensitivity: 'NONE', content: 'PLAIN' },
      { name: 'name', title: '姓名', type: 'STRING', sensitivity: 'L1', content: 'PERSON_NAME' },
      { name: 'idNo', title: '身份证号', type: 'STRING', sensitivity: 'L2', content: 'ID_NUMBER' },
    ],
    read: async (_ctx, ids) => ids.flatMap((id) => this.rows.get(id) ?? []),
  };
  readonly module = defineModule({ name: 'reductions', title: '优抚减员', uplinkSources: [this.source] });

  /** Adds rows (or changes them under their key) and marks them. */
  async change(ctx: Ctx, keys: readonly string[], values: Partial<UplinkRow['values']> = {}): Promise<void> {
    const known = new Map([...this.rows.values()].map((row) => [row.key, row]));
    const changed = keys.map((key): UplinkRow => {
      const before = known.get(key);
      return {
        id: before?.id ?? uuidv7(0),
        key,
        version: (before?.version ?? 0) + 1,
        values: { no: key, kind: 'A1', diedOn: '2026-03-01', name: '王小明', idNo: '310101194503120016', ...values },
      };
    });
    for (const row of changed) this.rows.set(row.id, row);
    await run(
      ctx,
      sql`insert into change_mark (record_type, record_id, changed_at)
          select 'testReduction', id, ${ctx.app.clock.now()} from unnest(${changed.map(({ id }) => id)}::uuid[]) id
          on conflict (record_type, record_id) do update set seq = null, changed_at = excluded.changed_at`,
    );
  }
}

/** What an uplink receiver got: an envelope, opened where it was not encrypted. */
export interface Arrived {
  messageId: string;
  body: { batchNo: string; rows: { recordKey: string; version: number; data: Record<string, unknown> }[] };
}

/** The ministry's side over real HTTP: keeps what arrives and answers as told. */
export class Receiver {
  readonly arrived: Arrived[] = [];
  /** Rows by key and version, as a receiver keeps them. */
  readonly kept = new Set<string>();
  answer: (arrived: Arrived, reply: FastifyReply) => unknown = () => ({ code: 0, message: '成功' });
  readonly #server = Fastify({ bodyLimit: 32 * 1024 * 1024, forceCloseConnections: true });
  url = '';

  async start(): Promise<this> {
    this.#server.post('/uplink', async (request, reply) => {
      const arrived = request.body as Arrived;
      this.arrived.push(arrived);
      const answer = await this.answer(arrived, reply);
      for (const row of arrived.body.rows ?? []) this.kept.add(`${row.recordKey}#${row.version}`);
      return answer;
    });
    this.url = `${await this.#server.listen({ port: 0, host: '127.0.0.1' })}/uplink`;
    return this;
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  forget(): void {
    this.arrived.length = 0;
    this.kept.clear();
    this.answer = () => ({ code: 0, message: '成功' });
  }

  get sizes(): number[] {
    return this.arrived.map(({ body }) => body.rows.length);
  }
}

/** Puts hosts on the list of those that entries may send to. */
export async function allowHosts(ctx: Ctx, ...hosts: string[]): Promise<void> {
  for (const host of hosts) await allowHost(ctx, host, '测试用');
}

let entries = 0;

/** What a person fills in for an entry of {@link ReductionSource}. */
export function buildEntry(url: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  entries += 1;
  return {
    code: `REDUCE_${entries}`,
    name: `优抚减员上报${entries}`,
    description: '死亡优抚对象上报部级系统',
    endpoint: url,
    targetUnit: 'MINISTRY',
    protocol: 'HTTP_POST',
    sourceKey: 'reductions',
    items: [
      { internalField: 'no', targetName: 'recordNo', type: 'STRING', transform: 'NONE', required: true },
      { internalField: 'kind', targetName: 'classCode', type: 'CODE', transform: 'NONE', required: true },
      {
        internalField: 'diedOn',
        targetName: 'deathDay',
        type: 'DATE',
        transform: 'DATE_FORMAT',
        dateFormat: 'yyyyMMdd',
        required: false,
      },
    ],
    mode: 'INCREMENTAL',
    schedule: '0 * * * *',
    batchSize: 500,
    ackMode: 'SYNC',
    ...overrides,
  };
}

/** A task as a screen would show it. */
interface TaskSeen {
  id: string;
  state: string;
  stateTitle: string;
  total: number;
  sent: number;
  acked: number;
  failed: number;
  lastError: string | null;
  canCancel: boolean;
  batches: {
    id: string;
    batchNo: string;
    messageId: string;
    state: string;
    stateTitle: string;
    rows: number;
    sentRows: number;
    attempts: number;
    holds: number;
    answerText: string | null;
    lastError: string | null;
    canResend: boolean;
  }[];
}

/** What tests of the uplink do as the exchange's administrator, and as the worker. */
export function uplinkDesk(app: Product, receiver: { url: string }) {
  const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
  /** As the administrator; signed in afresh because tests let hours pass. */
  const act = async <T extends { id: string }>(operation: string, variables: Readonly<Record<string, unknown>>) => {
    const answer = await (await app.as('dx_admin')).run(operation, variables);
    if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
    return Object.values(answer.data)[0] as T;
  };
  return {
    act,
    /** Saves and enables an entry. */
    entry: async (overrides: Readonly<Record<string, unknown>> = {}) => {
      const input = buildEntry(receiver.url, overrides);
      const made = await act<{ id: string; name: string; version: number }>(
        'mutation ($input: UplinkEntryInput!) { createUplinkEntry(input: $input) { id name version } }',
        { input },
      );
      await act('mutation ($id: ID!, $v: Int!) { setUplinkEntryEnabled(id: $id, version: $v, enabled: true) { id } }', {
        id: made.id,
        v: made.version,
      });
      return made;
    },
    /** 立即执行; answers the task. */
    start: async (id: string) => (await act('mutation ($id: ID!) { runUplinkEntry(id: $id) { id } }', { id })).id,
    /** Goes on with a task as a worker does. */
    run: (taskId: string) => runTask(app.context({ kind: 'SYSTEM', name: '数据上行' }), taskId),
    task: (id: string) =>
      act<TaskSeen>(
        `query ($id: ID!) { transferTask(id: $id) { id state stateTitle total sent acked failed lastError canCancel
           batches { id batchNo messageId state stateTitle rows sentRows attempts holds answerText lastError canResend } } }`,
        { id },
      ),
    /** A message of the receiver's that acknowledges or refuses a batch. */
    ack: (senderCode: string, messageId: string, resultCode = '0000') =>
      uplinkModule.inbound?.[0]?.handle(system(), {
        messageId: 'ack-1',
        channel: 'HTTP',
        senderCode,
        bizType: 'UPLINK.ACK',
        version: '1.0',
        sentAt: '2026-03-09T10:00:00+08:00',
        body: {
          batchMessageId: messageId,
          receivedAt: '2026-03-09T10:00:00+08:00',
          resultCode,
          resultText: resultCode === '0000' ? '入库完成' : '数据不符合入库规范',
        },
      }),
    /** Forgets entries, tasks and marked changes. */
    clear: async () => {
      await run(system(), sql`truncate transfer_record, transfer_batch, transfer_task, uplink_note, uplink_entry`);
      await run(system(), sql`delete from change_mark where record_type = 'testReduction'`);
    },
  };
}
