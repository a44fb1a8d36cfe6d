import type { Writable } from 'node:stream';
import type { z } from 'zod';
import type { AuditInput } from '../audit/index.ts';
import type { Ctx } from '../kernel/context.ts';

/** What the room gives a list to write its file with; goes into `writeXlsx` as it is. */
export interface ListHead {
  /** 事项 of the header block. */
  title: string;
  /** 范围 of the header block: the filter in words. */
  filter: string;
  /** Rows that match, in the snapshot that is written. */
  count: number;
  /** Most rows of one sheet; further ones go on in the next. */
  sheetRows: number;
  /** Called while rows are written; what it throws ends the writing. */
  onRows(written: number): Promise<void>;
}

/** A list that people may take away as a file: at once while it is short, beyond that in the background (00-common "exports"). */
export interface ExportList<Request = unknown> {
  kind: string;
  /** 事项, in Chinese: 办件清单. */
  title: string;
  /** What its rows are counted in: 件. */
  unit: string;
  /** A request as it is kept until its file is made. */
  schema: z.ZodType<Request>;
  /**
   * Refuses who may not have this file: asked when it is ordered, when it is made and when it is fetched, each time with the rights of then.
   *
   * @throws FORBIDDEN, or what is wrong with the request
   */
  authorise(ctx: Ctx, request: Request): void;
  /** Whether the file holds personal data in clear. */
  isPlain?(request: Request): boolean;
  /** 范围 for the file's name, and the filter in words, without what was searched for. */
  describe(ctx: Ctx, request: Request): Promise<{ range: string; filter: string }>;
  /** Rows of the caller's scope that match, counted no further than `cap`. */
  count(ctx: Ctx, request: Request, cap: number): Promise<number>;
  /** Writes the rows as Excel, a page at a time, within one snapshot; returns how many. */
  write(tx: Ctx, target: Writable, request: Request, head: ListHead): Promise<number>;
  /** What the audit log keeps of the file beside its rows and digest. */
  audit(request: Request): AuditInput;
}
