import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import { firstRow, sql } from '../../database/sql.ts';
import { getOrg } from '../access/index.ts';
import type { AuditInput } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type CellValue, type ExportColumn, writeXlsx } from '../files/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import type { ExportList } from './export-list.ts';

type FilterWords = readonly (string | false | null | undefined)[];

/** What is a list's own where the rest is as with every list. */
export interface MaskedList<Request extends object, Row> {
  kind: string;
  title: string;
  unit: string;
  schema: z.ZodType<Request>;
  /** Who may take it away: who has this right, or all of these, where reading the list takes another one than its file. */
  permission: string | readonly string[];
  /** What its rows are counted from: tables and condition, the caller's scope included. */
  from(ctx: Ctx, request: Request): RawBuilder<unknown> | Promise<RawBuilder<unknown>>;
  /** The same for everybody, or those that the caller may see. */
  columns: readonly ExportColumn<Row>[] | ((ctx: Ctx) => readonly ExportColumn<Row>[]);
  /** The same rows as the API shows them, masked, a page at a time. */
  pages(tx: Ctx, request: Request): AsyncIterable<readonly Row[]>;
  /** Further lines of the header block about all of its rows: what, and its value. */
  notes?(tx: Ctx, request: Request): Promise<readonly (readonly [string, CellValue])[]>;
  /** The filter in words, part by part; what does not narrow is left out. */
  words(request: Request, ctx: Ctx): FilterWords | Promise<FilterWords>;
  audit: AuditInput;
}

/** A list of the caller's scope, masked, named after the caller's organisation: all of it by its permissions. */
export function maskedList<Request extends object, Row>(own: MaskedList<Request, Row>): ExportList<Request> {
  const { kind, title, unit, schema, permission, columns } = own;
  const needed = typeof permission === 'string' ? [permission] : permission;
  return {
    kind,
    title,
    unit,
    schema,
    authorise: (ctx) => {
      if (!needed.every((code) => hasPermission(ctx.actor, code))) throw refuse('FORBIDDEN');
    },
    describe: async (ctx, request) => {
      const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
      return { range: shortName, filter: (await own.words(request, ctx)).filter(Boolean).join('；') };
    },
    count: async (ctx, request, cap) => {
      const counted = await firstRow<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from (select 1 from ${await own.from(ctx, request)} limit ${cap}) t`,
      );
      return counted?.n ?? 0;
    },
    write: async (tx, target, request, head) =>
      writeXlsx(tx, target, {
        ...head,
        notes: [['导出单位', requireUser(tx).orgName], ...((await own.notes?.(tx, request)) ?? [])],
        columns: typeof columns === 'function' ? columns(tx) : columns,
        pages: own.pages(tx, request),
      }),
    audit: (request) => ({ ...own.audit, detail: { ...own.audit.detail, filter: withoutSearch(request) } }),
  };
}

/** What was searched for may be an ID number; the audit log keeps that there was a search. */
function withoutSearch(request: object): Record<string, unknown> {
  const { search, ...shown }: Record<string, unknown> = { ...request };
  return search ? { ...shown, search: true } : shown;
}

/** Codes of a filter in the words of the office: 待告知、已告知. */
export const inWords = <Code extends string | number>(
  codes: readonly Code[] | null | undefined,
  titleOf: (code: Code) => string | undefined,
): string => (codes ?? []).map((code) => titleOf(code) ?? String(code)).join('、');

/** Parts of `words` that most filters have. */
export const commonWords = ({ search, matterCode, from, to }: CommonFilter): (string | null | undefined | false)[] => [
  matterCode,
  from && `${from}起`,
  to && `${to}止`,
  search && '按查找内容',
];

interface CommonFilter {
  search?: string | null | undefined;
  matterCode?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}
