import { Field, Int, ObjectType } from 'type-graphql';
import { isUuid } from '../database/uuid.ts';
import { refuse } from '../platform/errors/index.ts';

@ObjectType({ simpleResolvers: true, description: 'Relay page information' })
export class PageInfo {
  @Field(() => Boolean, { description: '后面是否还有' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '前面是否还有' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '本页第一行的游标' })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: '本页最后一行的游标' })
  endCursor?: string | null;
}

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}

export const MAX_PAGE = 100;

/** How many rows a page may have: 1–100, 20 unless said. */
export function pageSize(args: PageArgs): number {
  const size = args.first ?? args.last ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) throw refuse('BAD_INPUT');
  return size;
}

/** A keyset cursor: the sort key and the id (a UUID) of a row. Opaque to clients, checked when it comes back. */
export function encodeCursor(key: string | null, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

export function decodeCursor(cursor: string): { key: string | null; id: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [key, id] = parsed as unknown[];
      if ((key === null || typeof key === 'string') && typeof id === 'string' && isUuid(id)) return { key, id };
    }
  } catch {
    // falls through to the refusal
  }
  throw refuse('BAD_INPUT');
}

const MOMENT = /^(?!0000)(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,6})?(?:Z|\+00(?::00)?)$/;

/** A cursor of a list that is ordered by a moment; a key that is none would be an error of the database. BAD_INPUT. */
export function decodeMomentCursor(cursor: string): { key: string; id: string } {
  const { key, id } = decodeCursor(cursor);
  const day = MOMENT.exec(key ?? '')?.[1];
  const read = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
  const exists = read && !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === day;
  if (key === null || !exists) throw refuse('BAD_INPUT');
  return { key, id };
}

/** Builds a page from `size + 1` rows read in the direction of travel. */
export function toPage<R, T>(
  rows: readonly R[],
  size: number,
  args: PageArgs,
  cursorOf: (row: R) => string,
  nodeOf: (row: R) => T,
): Page<T> {
  const backwards = args.last != null || args.before != null;
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backwards) kept.reverse();
  // Cursors are made when asked for: pages are walked by the two of `pageInfo`.
  const edges = kept.map((row) => ({
    get cursor() {
      return cursorOf(row);
    },
    node: nodeOf(row),
  }));
  return {
    edges,
    nodes: edges.map((e) => e.node),
    pageInfo: {
      hasNextPage: backwards ? args.before != null : more,
      hasPreviousPage: backwards ? more : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Declares the edge and connection classes of a node type. */
export function connectionOf<T extends object>(name: string, node: () => new () => T) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: '清单中的一行' })
  class Edge {
    @Field(() => String, { description: '本行的游标' })
    cursor!: string;

    @Field(() => node(), { description: '本行的记录' })
    node!: T;
  }
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: '清单的一页' })
  class Connection {
    @Field(() => [Edge], { description: '带游标的各行' })
    edges!: Edge[];

    @Field(() => [node()], { description: '各行的记录' })
    nodes!: T[];

    @Field(() => PageInfo, { description: '翻页信息' })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: 'counted up to 10,000' })
    totalCount?: number | null;

    @Field(() => Boolean, { nullable: true, description: 'true when there are more than were counted' })
    totalCapped?: boolean | null;
  }
  return Connection;
}
