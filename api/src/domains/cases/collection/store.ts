import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { type CollectionItem, faultOfRelations, type ItemContent, isItemCode, itemContentSchema } from './item.ts';

interface StoredItem {
  id: string;
  itemCode: string;
  matterCode: string;
  version: number;
  content: ItemContent;
  changedAt: SqlInstant;
  changedByName: string;
}

/** An item with when and by whom it was last changed. */
export interface KeptItem extends CollectionItem {
  id: string;
  changedAt: Date;
  changedByName: string;
}

const select = sql`select id, item_code as "itemCode", matter_code as "matterCode", version, content, changed_at as "changedAt",
  changed_by_name as "changedByName" from collection_item`;

/** What was stored before there were such limits has none. */
const UNLIMITED = { maxWidth: null, maxHeight: null, maxFiles: null } as const;

const toItem = ({ content, changedAt, ...row }: StoredItem): KeptItem => ({
  ...UNLIMITED,
  ...content,
  ...row,
  changedAt: toDate(changedAt),
});

/** The items of a matter, or of all, in the order of their codes. */
export async function listItems(ctx: Ctx, matterCode?: string | null): Promise<KeptItem[]> {
  const where = matterCode ? sql`matter_code = ${matterCode}` : sql`true`;
  return (await rows<StoredItem>(ctx, sql`${select} where ${where} order by matter_code, item_code`)).map(toItem);
}

/** The items in force of some matters that collect files, in the order of their codes; one statement. */
export async function itemsOfMatters(ctx: Ctx, matterCodes: readonly string[]): Promise<KeptItem[]> {
  const found = await rows<StoredItem>(
    ctx,
    sql`${select} where matter_code = any(${[...matterCodes]}::text[]) and (content ->> 'enabled')::boolean
        order by matter_code, item_code`,
  );
  return found.map(toItem);
}

/** The items in force that collect files of these materials, whatever the matter; one statement. */
export async function itemsOfMaterials(ctx: Ctx, materialCodes: readonly string[]): Promise<KeptItem[]> {
  const found = await rows<StoredItem>(
    ctx,
    sql`${select} where substr(item_code, length(matter_code) + 2) = any(${[...materialCodes]}::text[])
          and item_code like matter_code || '-%' and (content ->> 'enabled')::boolean and content ->> 'materialType' <> 'STRUCTURED'
        order by matter_code, item_code`,
  );
  return found.map(toItem);
}

export interface SaveItem {
  itemCode: string;
  matterCode: string;
  /** Of the item as it was seen; absent for a new one. */
  version?: number | null | undefined;
  content: unknown;
  reason: string;
  requestId: string;
}

/**
 * Enters an item or changes it; every version is kept with its reason (R9.6). Changes hold for what arrives from then on.
 *
 * @throws BAD_INPUT naming every field, E-0504, E-0520 a code that is taken, E-0005, E-IDEM-01
 */
export async function saveItem(ctx: Ctx, given: SaveItem): Promise<KeptItem> {
  const reason = requireReason(given.reason, { path: 'reason' });
  const content = readContent(given.content);
  const { itemCode, matterCode } = given;
  if (!isItemCode(itemCode))
    throw badInput([{ path: 'itemCode', message: '采集项编码为2至40位大写字母、数字、连字符或下划线，以字母开头' }]);
  await once(ctx, 'saveCollectionItem', given.requestId, { ...given, requestId: undefined }, async (tx) => {
    // Relations name other items of the matter: two changes of one matter see each other.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`collection.${matterCode}`}, 0))`);
    if (!(await firstRow(tx, sql`select 1 as one from matter where code = ${matterCode}`)))
      throw badInput([{ path: 'matterCode', message: '请选择事项' }]);
    const fault = faultOfRelations({ ...content, itemCode, matterCode, version: 0 }, await listItems(tx, matterCode));
    if (fault) throw badInput([{ path: 'content.relations', message: fault }]);
    const saved = given.version ? await change(tx, given, content) : await enter(tx, given, content);
    await keepVersion(tx, saved, content, reason);
    await recordAudit(tx, {
      event: 'collection.change',
      objectType: 'collectionItem',
      objectId: saved.id,
      detail: { itemCode, matterCode, version: saved.version, enabled: content.enabled, reason },
    });
    return saved;
  });
  const kept = await firstRow<StoredItem>(ctx, sql`${select} where item_code = ${itemCode}`);
  if (!kept) throw refuse('NOT_FOUND');
  return toItem(kept);
}

function readContent(given: unknown): ItemContent {
  const read = itemContentSchema.safeParse(given);
  if (read.success) return read.data;
  throw badInput(
    read.error.issues.map(({ path, message }) => ({
      path: ['content', ...path].join('.'),
      message: /\p{Script=Han}/u.test(message) ? message : '填写的内容不正确，请修改后重试',
    })),
  );
}

interface Saved {
  id: string;
  version: number;
}

async function enter(tx: Ctx, { itemCode, matterCode }: SaveItem, content: ItemContent): Promise<Saved> {
  const now = tx.app.clock.now();
  const made = await firstRow<Saved>(
    tx,
    sql`insert into collection_item (id, created_at, item_code, matter_code, version, content, changed_at, changed_by_name)
        values (${uuidv7(now.getTime())}, ${now}, ${itemCode}, ${matterCode}, 1, ${JSON.stringify(content)}::jsonb, ${now},
          ${requireUser(tx).name})
        on conflict (item_code) do nothing returning id, version`,
  );
  if (!made) throw new DomainError('E-0520', '采集项编码已使用，请另取编码');
  return made;
}

async function change(tx: Ctx, { itemCode, matterCode, version }: SaveItem, content: ItemContent): Promise<Saved> {
  const now = tx.app.clock.now();
  const known = await tables(tx)
    .selectFrom('collection_item')
    .select(['id', 'version'])
    .where('item_code', '=', itemCode)
    .where('matter_code', '=', matterCode)
    .forUpdate()
    .executeTakeFirst();
  if (!known) throw refuse('NOT_FOUND');
  if (known.version !== version) throw refuse('E-0504');
  await run(
    tx,
    sql`update collection_item set content = ${JSON.stringify(content)}::jsonb, version = version + 1, changed_at = ${now},
          changed_by_name = ${requireUser(tx).name} where id = ${known.id}`,
  );
  return { id: known.id, version: known.version + 1 };
}

function keepVersion(tx: Ctx, { id, version }: Saved, content: ItemContent, reason: string): Promise<number> {
  return run(
    tx,
    sql`insert into collection_item_version (item_id, version, content, reason, changed_at, changed_by_name)
        values (${id}, ${version}, ${JSON.stringify(content)}::jsonb, ${reason}, ${tx.app.clock.now()}, ${requireUser(tx).name})`,
  );
}
