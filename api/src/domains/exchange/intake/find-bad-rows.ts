import { type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { openContent } from '../../../platform/exchange/intake/bad-row-content.ts';
import { readerOf } from '../../../platform/exchange/intake/files/file-reader.ts';
import { maskedValue } from '../../../platform/exchange/serve/project-rows.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { getIntake } from './find-intakes.ts';

/** A row that was not taken: where it stood, why, and what stood there as far as it may be shown. */
export interface BadRowView {
  id: string;
  line: number;
  code: string;
  text: string;
  /** Its content is known, and some field of it is to be written anew. */
  correctable: boolean;
  values: { name: string; label: string; value: string; wrong: boolean }[];
  settledAt: SqlInstant | null;
  settledBy: string | null;
  settledHow: 'CORRECTED' | 'DISMISSED' | null;
}

interface StoredBadRow extends Omit<BadRowView, 'id' | 'values' | 'correctable'> {
  fields: string[];
  content: string | null;
}

/** Rows of a file or message that were not taken, by line: of the first 1,000, which are kept. @throws NOT_FOUND */
export async function findBadRows(
  ctx: Ctx,
  intakeId: string,
  args: PageArgs & { onlyOpen?: boolean | null | undefined },
): Promise<Page<BadRowView> & { totalCount: number }> {
  const intake = await getIntake(ctx, intakeId);
  const size = pageSize(args);
  const after = args.after ? lineOf(args.after) : 0;
  const open = args.onlyOpen ? sql`b.settled_at is null` : sql`true`;
  const found = await tables(ctx)
    .selectFrom('exchange_bad_row as b')
    .select([
      'b.line',
      'b.code',
      'b.text',
      'b.fields',
      'b.content',
      'b.settled_at as settledAt',
      'b.settled_by as settledBy',
      'b.settled_how as settledHow',
    ])
    .$narrowType<{ settledHow: BadRowView['settledHow'] }>()
    .where('b.intake_id', '=', intake.id)
    .where('b.line', '>', after)
    .where(sql<boolean>`${open}`)
    .orderBy('b.line')
    .limit(size + 1)
    .execute();
  const counted = await tables(ctx)
    .selectFrom('exchange_bad_row as b')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('b.intake_id', '=', intake.id)
    .where(sql<boolean>`${open}`)
    .executeTakeFirst();
  const fields = await fieldsOfChannel(ctx, intake.channelId);
  const page = toPage(
    found,
    size,
    args,
    ({ line }) => encodeCursor(String(line), intake.id),
    (row) => view(ctx, intake.id, row, fields, intake.handledAt === null),
  );
  return { ...page, totalCount: counted?.count ?? 0 };
}

/** The fields that a channel's source has at this moment; where a domain reads its files, those that it knows. */
async function fieldsOfChannel(ctx: Ctx, channelId: string): Promise<readonly DataSourceField[]> {
  const found = await tables(ctx)
    .selectFrom('data_channel as c')
    .innerJoin('data_source as s', 's.id', 'c.source_id')
    .select(['s.code', 's.fields'])
    .$narrowType<{ fields: DataSourceField[] }>()
    .where('c.id', '=', channelId)
    .executeTakeFirst();
  if (!found) return [];
  return readerOf(ctx, found.code)?.fields(ctx, found.code) ?? found.fields;
}

function view(
  ctx: Ctx,
  intakeId: string,
  { fields: wrong, content, ...row }: StoredBadRow,
  fields: readonly DataSourceField[],
  open: boolean,
): BadRowView {
  const known = content === null ? {} : openContent(ctx.app.keys, intakeId, row.line, content);
  const values = fields
    .filter(({ name }) => known[name] !== undefined || wrong.includes(name))
    .map((field) => ({
      name: field.name,
      label: field.label,
      value: maskedValue(field, known[field.name] ?? ''),
      wrong: wrong.includes(field.name),
    }));
  const correctable = open && row.settledAt === null && content !== null && values.some((one) => one.wrong);
  return { ...row, id: `${intakeId}:${row.line}`, values, correctable };
}

function lineOf(cursor: string): number {
  const { key } = decodeCursor(cursor);
  if (key === null || !/^\d{1,9}$/.test(key)) throw refuse('BAD_INPUT');
  return Number(key);
}
