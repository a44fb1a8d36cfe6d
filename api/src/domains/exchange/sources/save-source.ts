import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import { type DataSourceField, highestOf, levelOf } from '../../../platform/exchange/source-field.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sealContact } from '../config/contact.ts';
import { refuseExternal } from '../config/errors.ts';
import { type LockedRow, lockRow } from '../config/lock-row.ts';
import { keepRevision } from '../config/revise.ts';
import { checkSource, type SourceContent } from './check-source.ts';
import { assertFieldsFree } from './field-users.ts';
import { getSource, type SourceRow } from './find-sources.ts';

type Locked = LockedRow & { built_in: boolean; fields: DataSourceField[]; name: string; code: string };

/** A new source in 草稿. @throws BAD_INPUT; E-DX-01 name taken; E-DX-02 code taken, also by a deleted source */
export async function createSource(ctx: Ctx, input: SourceContent): Promise<SourceRow> {
  const content = checkSource(input);
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await assertUnique(tx, id, content);
    await run(
      tx,
      sql`insert into data_source (id, created_at, updated_at, code, name, provider, provider_text, description, category,
            update_frequency, owner_contact, fields, state)
          values (${id}, ${now}, ${now}, ${content.code}, ${content.name}, ${content.provider}, ${content.providerText ?? null},
            ${content.description}, ${content.category}, ${content.updateFrequency},
            ${sealContact(tx, 'data_source', id, content.contact)}, ${JSON.stringify(content.fields)}::jsonb, 'DRAFT')`,
    );
    await recordAudit(tx, {
      event: 'dx.source.create',
      objectType: 'dataSource',
      objectId: id,
      after: content,
      detail: { code: content.code, name: content.name },
    });
    return revised(tx, id);
  });
}

/** Version n+1, effective at once (03 §35.3). @throws as {@link createSource}; E-DX-13 for fields in use */
export async function updateSource(ctx: Ctx, id: string, version: number, input: SourceContent): Promise<SourceRow> {
  const content = checkSource(input);
  return transaction(ctx, async (tx) => {
    const before = await lockOwn(tx, id, version);
    await assertUnique(tx, id, content);
    await assertFieldsFree(tx, id, before.fields, content.fields);
    const fields = await rememberLevels(tx, id, content.fields);
    const contact =
      content.contact === undefined ? sql`owner_contact` : sql`${sealContact(tx, 'data_source', id, content.contact)}`;
    await run(
      tx,
      sql`update data_source set version = version + 1, updated_at = ${tx.app.clock.now()}, code = ${content.code},
            name = ${content.name}, provider = ${content.provider}, provider_text = ${content.providerText ?? null},
            description = ${content.description}, category = ${content.category}, update_frequency = ${content.updateFrequency},
            owner_contact = ${contact}, fields = ${JSON.stringify(fields)}::jsonb where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.source.update',
      objectType: 'dataSource',
      objectId: id,
      before: before.fields,
      after: content,
      detail: { code: content.code, version: version + 1 },
    });
    return revised(tx, id);
  });
}

/** 启用 or 停用; calls over the channels of a disabled source answer DX-4041. */
export async function setSourceEnabled(ctx: Ctx, id: string, version: number, enabled: boolean): Promise<SourceRow> {
  return transaction(ctx, async (tx) => {
    const before = await lockOwn(tx, id, version);
    const state = enabled ? 'ENABLED' : 'DISABLED';
    if (before.state === state || (before.state === 'DRAFT' && !enabled))
      throw refuse('E-0503', { state: STATE_TITLES[before.state] ?? before.state });
    await run(
      tx,
      sql`update data_source set version = version + 1, updated_at = ${tx.app.clock.now()}, state = ${state} where id = ${id}`,
    );
    await recordAudit(tx, {
      event: enabled ? 'dx.source.enable' : 'dx.source.disable',
      objectType: 'dataSource',
      objectId: id,
      detail: { code: before.code },
    });
    return revised(tx, id);
  });
}

/** Logical. @throws E-DX-11 while a channel refers to it (AC35-3) */
export async function deleteSource(ctx: Ctx, id: string, version: number, reason: string): Promise<void> {
  const why = requireReason(reason);
  await transaction(ctx, async (tx) => {
    const before = await lockOwn(tx, id, version);
    const used = await tables(tx)
      .selectFrom('data_channel')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('source_id', '=', id)
      .where('state', '<>', 'DELETED')
      .executeTakeFirst();
    if (used?.count) throw refuseExternal('E-DX-11', { count: used.count });
    await run(
      tx,
      sql`update data_source set version = version + 1, updated_at = ${tx.app.clock.now()}, state = 'DELETED' where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.source.delete',
      objectType: 'dataSource',
      objectId: id,
      detail: { code: before.code, name: before.name, reason: why },
    });
    announceDirectory(tx);
  });
}

/** Each field with the highest level that one of its name had in any version: lowering, or removing and adding it again, forgets nothing. */
async function rememberLevels(tx: Ctx, id: string, fields: readonly DataSourceField[]): Promise<DataSourceField[]> {
  const kept = await rows<DataSourceField>(
    tx,
    sql`select distinct f.name, f.sensitivity, f.content, f.highest from exchange_revision r
         cross join lateral jsonb_to_recordset(r.content -> 'fields') as f(name text, sensitivity text, content text, highest text)
         where r.object_id = ${id} and r.object_type = 'source'`,
  );
  return fields.map((field) => {
    const before = kept
      .filter(({ name }) => name === field.name)
      .map((old) => levelOf({ ...old, highest: old.highest ?? 'NONE' }));
    const highest = highestOf(before);
    return highest === 'NONE' ? field : { ...field, highest };
  });
}

const STATE_TITLES: Readonly<Record<string, string>> = { DRAFT: '草稿', ENABLED: '启用', DISABLED: '停用' };

async function lockOwn(tx: Ctx, id: string, version: number): Promise<Locked> {
  const row = await lockRow<Locked>(tx, 'data_source', id, version);
  if (row.built_in) throw refuseExternal('E-DX-17');
  return row;
}

async function assertUnique(tx: Ctx, id: string, { code, name }: SourceContent): Promise<void> {
  const taken = await firstRow<{ byCode: boolean }>(
    tx,
    sql`select code = ${code} as "byCode" from data_source
         where id <> ${id} and (code = ${code} or (name = ${name} and state <> 'DELETED')) order by 1 limit 1`,
  );
  if (taken) throw taken.byCode ? refuseExternal('E-DX-02', { code }) : refuseExternal('E-DX-01');
}

async function revised(tx: Ctx, id: string): Promise<SourceRow> {
  const source = await getSource(tx, id);
  const { contact: _person, channelCount: _derived, light: _now, ...content } = source;
  await keepRevision(tx, { type: 'source', id, version: source.version, content });
  announceDirectory(tx);
  return source;
}
