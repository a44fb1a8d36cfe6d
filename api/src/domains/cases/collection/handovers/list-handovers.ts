import { rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import type { HandoverTry } from './receipt.ts';

export const HANDOVER_STATES = { REFUSED: '退回待改正', PARTIAL: '部分接收，待补报', TAKEN: '已接收' } as const;
export type HandoverState = keyof typeof HANDOVER_STATES;

/** A hand-over of 安置系统 as the console shows it. */
export interface HandoverView {
  id: string;
  handoverNo: string;
  bjNo: string;
  matterCode: string;
  /** Null for a matter that the catalogue does not have. */
  matterName: string | null;
  caseId: string | null;
  state: HandoverState;
  stateTitle: string;
  attempts: number;
  materials: number;
  firstAt: Date;
  lastAt: Date;
  invitedAt: Date | null;
  /** The latest try first. */
  tries: (Omit<HandoverTry, 'at'> & { at: Date })[];
}

export interface HandoverFilter {
  states?: readonly HandoverState[] | null;
  matterCode?: string | null;
  /** Beginning of the number of the hand-over or of the case. */
  search?: string | null;
}

interface Row extends Omit<HandoverView, 'stateTitle' | 'firstAt' | 'lastAt' | 'invitedAt' | 'tries'> {
  firstAt: SqlInstant;
  lastAt: SqlInstant;
  lastKey: string;
  invitedAt: SqlInstant | null;
  history: HandoverTry[];
}

/** Hand-overs in the caller's scope, the last received first; those of numbers that are not ours are for who sees the whole city. One statement. */
export async function listHandovers(ctx: Ctx, filter: HandoverFilter, args: PageArgs): Promise<Page<HandoverView>> {
  const size = pageSize(args);
  const after = args.after ? decodeMomentCursor(args.after) : undefined;
  const text = filter.search?.trim().toUpperCase();
  const conditions = [
    scopeWhere(scopeOf(ctx.actor), 'h'),
    filter.states?.length ? sql`h.state = any(${[...filter.states]}::text[])` : sql`true`,
    filter.matterCode ? sql`h.matter_code = ${filter.matterCode}` : sql`true`,
    text ? sql`(starts_with(upper(h.handover_no), ${text}) or starts_with(h.bj_no, ${text}))` : sql`true`,
    after ? sql`(h.last_at, h.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`,
  ];
  const found = await rows<Row>(
    ctx,
    sql`select h.id, h.handover_no as "handoverNo", h.bj_no as "bjNo", h.matter_code as "matterCode", m.name as "matterName",
               h.case_id as "caseId", h.state, h.attempts, h.materials, h.first_at as "firstAt", h.last_at as "lastAt",
               to_char(h.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastKey", h.invited_at as "invitedAt", h.history
          from handover_receipt h left join matter m on m.code = h.matter_code
         where ${sql.join(conditions, sql` and `)}
         order by h.last_at desc, h.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(row.lastKey, row.id),
    ({ history, lastKey: _, ...row }) => ({
      ...row,
      stateTitle: HANDOVER_STATES[row.state],
      firstAt: toDate(row.firstAt),
      lastAt: toDate(row.lastAt),
      invitedAt: toDateOrNull(row.invitedAt),
      tries: history.map((one) => ({ ...one, at: new Date(one.at) })).reverse(),
    }),
  );
}
