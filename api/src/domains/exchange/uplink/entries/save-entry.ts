import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { keepRevision } from '../../config/revise.ts';
import { checkEntry, type EntryInput } from './check-entry.ts';
import { getEntry, sealEntrySecret } from './entry.ts';
import { Schedule } from './schedule.ts';

/** Undefined keeps the secret, null takes it away. */
type SecretInput = string | null | undefined;

/** A new entry, 草稿. @throws BAD_INPUT; DX-UP-01 where code or name is taken */
export async function createEntry(ctx: Ctx, input: EntryInput, secret: SecretInput): Promise<string> {
  await checkEntry(ctx, input);
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await refuseTaken(tx, id, input);
    await run(
      tx,
      sql`insert into uplink_entry (id, created_at, updated_at, code, name, endpoint, target_unit, protocol, source_key, items, mode,
            batch_size, ack_mode, ack_wait_minutes, state, updated_by)
          values (${id}, ${now}, ${now}, ${input.code}, ${input.name}, ${input.endpoint}, ${input.targetUnit}, ${input.protocol},
            ${input.sourceKey}, '[]', ${input.mode}, ${input.batchSize}, ${input.ackMode}, ${input.ackWaitMinutes}, 'DRAFT',
            ${actorName(tx.actor)})`,
    );
    await write(tx, id, 1, input, secret);
    await recordAudit(tx, {
      event: 'dx.uplink.create',
      objectType: 'uplinkEntry',
      objectId: id,
      detail: { code: input.code },
    });
    return id;
  });
}

/** A new version of an entry, in force at once; tasks under way keep the mapping they began with. @throws NOT_FOUND; E-0504; BAD_INPUT */
export async function updateEntry(
  ctx: Ctx,
  id: string,
  version: number,
  input: EntryInput,
  secret: SecretInput,
): Promise<void> {
  await checkEntry(ctx, input);
  await transaction(ctx, async (tx) => {
    const before = await getEntry(tx, id, { lock: true });
    if (before.version !== version) throw refuse('E-0504');
    if (before.code !== input.code) throw new DomainError('DX-UP-02', '条目编码保存后不能修改');
    if (before.sourceKey !== input.sourceKey && before.state !== 'DRAFT')
      throw new DomainError('DX-UP-03', '条目启用后不能更换数据来源，请另建条目');
    await refuseTaken(tx, id, input);
    await write(tx, id, version + 1, input, secret);
    const { secret: _before, ...kept } = before;
    await recordAudit(tx, {
      event: 'dx.uplink.edit',
      objectType: 'uplinkEntry',
      objectId: id,
      detail: { code: input.code, version: version + 1, secretChanged: secret !== undefined },
      before: kept,
      after: input,
    });
  });
}

async function refuseTaken(tx: Ctx, id: string, { code, name }: EntryInput): Promise<void> {
  const taken = await tables(tx)
    .selectFrom('uplink_entry')
    .select('code')
    .where('id', '<>', id)
    .where(sql<boolean>`(code = ${code} or (name = ${name} and state <> 'DELETED'))`)
    .limit(1)
    .executeTakeFirst();
  if (taken) throw new DomainError('DX-UP-01', '条目编码或名称已被使用');
}

async function write(tx: Ctx, id: string, version: number, input: EntryInput, secret: SecretInput): Promise<void> {
  const now = tx.app.clock.now();
  const sealed = secret ? sealEntrySecret(tx.app.keys, id, secret) : null;
  const next = input.schedule === null ? null : (Schedule.parse(input.schedule)?.next(now) ?? null);
  await run(
    tx,
    sql`update uplink_entry set version = ${version}, updated_at = ${now}, updated_by = ${actorName(tx.actor)}, name = ${input.name},
          description = ${input.description}, endpoint = ${input.endpoint}, target_unit = ${input.targetUnit},
          target_text = ${input.targetUnit === 'OTHER' ? input.targetText : null}, protocol = ${input.protocol},
          source_key = ${input.sourceKey}, items = ${JSON.stringify(input.items)}::jsonb, mode = ${input.mode},
          schedule = ${input.schedule}, batch_size = ${input.batchSize}, ack_mode = ${input.ackMode},
          ack_wait_minutes = ${input.ackWaitMinutes}, ack_sender = ${input.ackSender},
          public_key = ${input.publicKey}, host_key = ${input.hostKey?.toLowerCase() ?? null},
          account = ${input.account}, next_run_at = ${next},
          secret = case when ${secret === undefined}::boolean then secret else ${sealed}::text end
        where id = ${id}`,
  );
  await keepRevision(tx, { type: 'uplink', id, version, content: input });
}
