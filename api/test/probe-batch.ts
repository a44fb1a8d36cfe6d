import { randomUUID } from 'node:crypto';
import { rows, run, sql } from '../src/database/sql.ts';
import { type BatchKind, startBatch } from '../src/platform/batches/index.ts';
import { type Ctx, defineModule } from '../src/platform/kernel/index.ts';

/** What a test wants to happen at a row; runs inside the chunk's transaction. */
type Hook = (tx: Ctx, position: number) => Promise<void> | void;

let hook: Hook = () => undefined;

export function onProbe(next: Hook): void {
  hook = next;
}

/** A kind of batch that counts in a table of its own how often each record was worked on. */
const probe: BatchKind = {
  kind: 'probe',
  title: '试验',
  permission: 'case:view',
  runChunk: async (tx, _input, chunk) => {
    const actor = tx.actor.kind === 'USER' ? tx.actor.loginName : '';
    for (const { position } of chunk) await hook(tx, position);
    await run(
      tx,
      sql`insert into probe (id, actor) select v, ${actor} from unnest(${chunk.map((r) => r.id)}::uuid[]) v`,
    );
    return chunk.map(({ id, position }) => ({ id, title: `P${position}`, result: 'OK' }));
  },
  freeze: async (_ctx, ids) => new Map(ids.map((id, n) => [id, { version: 1, title: `R${n + 1}` }])),
};

export const probeModule = defineModule({
  name: 'probe',
  title: '试验',
  batches: [probe, { ...probe, kind: 'probe.two', approval: 'case:view' }, { ...probe, kind: 'probe.lanes', lanes: 2 }],
});

export async function prepareProbe(ctx: Ctx): Promise<void> {
  await run(ctx, sql`create table probe (id uuid not null, actor text not null)`);
}

/** Starts a batch over `count` records that exist nowhere else; gives its id. */
export function startProbe(ctx: Ctx, count: number, kind = 'probe'): Promise<string> {
  const listed = Array.from({ length: count }, () => ({ id: randomUUID() }));
  return startBatch(ctx, { kind, title: '试验', requestId: randomUUID(), input: { word: '机密' }, rows: listed });
}

export interface ProbeState {
  state: string;
  ok: number;
  skipped: number;
  failed: number;
  total: number;
}

export async function stateOf(ctx: Ctx, id: string): Promise<ProbeState | undefined> {
  return (await rows<ProbeState>(ctx, sql`select state, ok, skipped, failed, total from batch where id = ${id}`))[0];
}

/** How many records of the batch were worked on, and how many of those more than once. */
export async function workOf(ctx: Ctx, id: string): Promise<{ once: number; twice: number }> {
  const [work] = await rows<{ once: number; twice: number }>(
    ctx,
    sql`
    select count(*) filter (where n = 1)::int as once, count(*) filter (where n > 1)::int as twice
      from (select p.id, count(*) as n from probe p join batch_row r on r.record_id = p.id where r.batch_id = ${id} group by p.id) t`,
  );
  return work ?? { once: 0, twice: 0 };
}
