import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import type { PadAcceptanceType } from './acceptance.type.ts';
import { measureAcceptance, type Span } from './measure.ts';

type Stored = Omit<PadAcceptanceType, 'createdAt' | 'since' | 'until'> &
  Record<'createdAt' | 'since' | 'until', SqlInstant>;

const select = sql`select id, created_at as "createdAt", created_by_name as "createdByName", since, until, note, districts from pad_acceptance`;

const view = (row: Stored): PadAcceptanceType => ({
  ...row,
  createdAt: toDate(row.createdAt),
  since: toDate(row.since),
  until: toDate(row.until),
});

/** Keeps the joint test as it stands, with what the technician says of it. Only city-wide offices keep one, so that it is of all 16 districts. */
export async function keepAcceptance(ctx: Ctx, span: Span, note: string): Promise<PadAcceptanceType> {
  const said = requireReason(note, { path: 'note', asked: '请填写联调说明' });
  const { userId, name } = requireUser(ctx);
  return transaction(ctx, async (tx) => {
    const districts = await measureAcceptance(tx, span);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into pad_acceptance (id, created_at, created_by_id, created_by_name, since, until, note, districts)
          values (${id}, ${now}, ${userId}, ${name}, ${span.since}, ${span.until}, ${said}, ${JSON.stringify(districts)}::jsonb)`,
    );
    await recordAudit(tx, { event: 'review.pad-acceptance', objectType: 'padAcceptance', objectId: id });
    return { id, createdAt: now, createdByName: name, ...span, note: said, districts };
  });
}

/** Kept records, the newest first. */
export async function listAcceptances(ctx: Ctx, args: PageArgs): Promise<Page<PadAcceptanceType>> {
  const size = pageSize(args);
  const after = args.after ? sql`id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Stored>(ctx, sql`${select} where ${after} order by id desc limit ${size + 1}`);
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
}

/** @throws NOT_FOUND */
export async function getAcceptance(ctx: Ctx, id: string): Promise<PadAcceptanceType> {
  const row = isUuid(id) ? await firstRow<Stored>(ctx, sql`${select} where id = ${id}`) : undefined;
  if (!row) throw refuse('NOT_FOUND');
  return view(row);
}
