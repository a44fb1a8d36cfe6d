import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql, toDate } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { normaliseIp } from '../../../../platform/exchange/gateway/ip-address.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { anomalyWithin, assertAnomalyWithin } from '../../apps/app-reach.ts';
import type { AnomalyLevel } from '../rules/rule-definition.ts';
import type { AnomalyRow, AnomalyState } from './anomaly.ts';

export interface AnomalyFilter {
  states?: readonly AnomalyState[] | null | undefined;
  levels?: readonly AnomalyLevel[] | null | undefined;
  direction?: 'IN' | 'OUT' | null | undefined;
  rule?: string | null | undefined;
  /** Address, application, channel: part of its title. */
  search?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}

const COUNTED = 10_000;

/** 异常事件 within reach, newest first. */
export async function findAnomalies(
  ctx: Ctx,
  filter: AnomalyFilter,
  args: PageArgs,
): Promise<Page<AnomalyRow> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = conditionOf(ctx, filter);
  const found = await selectAnomalies(ctx, sql`${where} and ${behind(args.after)}`, size + 1);
  const counted = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from exchange_anomaly e where ${where} limit ${COUNTED + 1}) capped`,
  );
  const count = counted?.count ?? 0;
  const page = toPage(found, size, args, cursorOf, (row) => row);
  return { ...page, totalCount: Math.min(count, COUNTED), totalCapped: count > COUNTED };
}

/** All pages of a filter, for a file. */
export async function* readAnomalyPages(ctx: Ctx, filter: AnomalyFilter): AsyncGenerator<readonly AnomalyRow[]> {
  const where = conditionOf(ctx, filter);
  let after: string | undefined;
  for (;;) {
    const page = await selectAnomalies(ctx, sql`${where} and ${behind(after)}`, 1000);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < 1000) return;
    after = cursorOf(last);
  }
}

/** How many there are, counted no further than `cap`. */
export async function countAnomalies(ctx: Ctx, filter: AnomalyFilter, cap: number): Promise<number> {
  const counted = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from exchange_anomaly e where ${conditionOf(ctx, filter)} limit ${cap}) capped`,
  );
  return counted?.count ?? 0;
}

/** @throws NOT_FOUND, also for one out of reach */
export async function getAnomaly(ctx: Ctx, id: string): Promise<AnomalyRow> {
  await assertAnomalyWithin(ctx, id);
  const [found] = isUuid(id) ? await selectAnomalies(ctx, sql`e.id = ${id}`, 1) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

export function selectAnomalies(ctx: Ctx, where: RawBuilder<unknown>, limit: number): Promise<AnomalyRow[]> {
  return rows<AnomalyRow>(
    ctx,
    sql`select e.id, e.version, e.rule, e.rule_version as "ruleVersion", e.level, e.direction, e.subject_kind as "subjectKind", e.subject,
               e.subject_title as "subjectTitle", e.window_start as "windowStart", e.first_at as "firstAt", e.last_at as "lastAt", e.hits,
               e.measured, e.threshold, e.sample_log_ids as "sampleLogIds", e.ips, e.hint, e.needs_review as "needsReview", e.state,
               e.handler_name as "handlerName", e.handled_at as "handledAt", e.conclusion, e.created_at as "createdAt",
               e.escalated_at as "escalatedAt"
          from exchange_anomaly e where ${where} order by e.created_at desc, e.id desc limit ${limit}`,
  );
}

function conditionOf(ctx: Ctx, filter: AnomalyFilter): RawBuilder<unknown> {
  const parts = [anomalyWithin(ctx, 'e')];
  if (filter.states?.length) parts.push(sql`e.state = any(${[...filter.states]}::text[])`);
  if (filter.levels?.length) parts.push(sql`e.level = any(${[...filter.levels]}::text[])`);
  if (filter.direction) parts.push(sql`e.direction = ${filter.direction}`);
  if (filter.rule) parts.push(sql`e.rule = ${filter.rule}`);
  const words = filter.search?.trim();
  if (words) parts.push(sql`(strpos(e.subject_title, ${words}) > 0 or ${normaliseIp(words) ?? words} = any(e.ips))`);
  if (filter.from) parts.push(sql`e.created_at >= ${filter.from}`);
  if (filter.to) parts.push(sql`e.created_at < ${filter.to}`);
  return sql.join(parts, sql` and `);
}

function cursorOf({ createdAt, id }: AnomalyRow): string {
  return encodeCursor(toDate(createdAt).toISOString(), id);
}

function behind(cursor: string | null | undefined): RawBuilder<unknown> {
  if (!cursor) return sql`true`;
  const { key, id } = decodeMomentCursor(cursor);
  return sql`(e.created_at, e.id) < (${key}::timestamptz, ${id}::uuid)`;
}
