import type { Ctx } from '../../kernel/context.ts';
import type { DataSourceField } from '../source-field.ts';
import type { AuthKind, CallMode, FieldMapping } from './call-mode.ts';

/** A channel as a driver needs it: its secret opened, its source's fields at hand. */
export interface ChannelTarget {
  id: string;
  version: number;
  code: string;
  sourceId: string;
  fields: readonly DataSourceField[];
  endpoint: string;
  authKind: AuthKind;
  authAccount: string | null;
  secret: string | undefined;
  timeoutMs: number;
  retries: number;
  idempotent: boolean;
  requestMapping: readonly FieldMapping[];
  rowsPath: string;
  responseMapping: readonly FieldMapping[];
}

/** What is asked: values by our field names, and how many rows are wanted at most. */
export interface ChannelQuery {
  params: Readonly<Record<string, string>>;
  limit: number;
}

export type ChannelRow = Readonly<Record<string, unknown>>;

/** Rows under our field names, unknown fields still among them; the caller projects. */
export interface ChannelAnswer {
  rows: readonly ChannelRow[];
  /** There are more rows than were asked for. */
  more: boolean;
  /** HTTP status or its like; null where there is none. */
  status: number | null;
  /** Tries after the first. */
  retries: number;
}

/** The source did not answer usably: TIMEOUT becomes DX-5041, FAULT DX-5021. The text is for administrators and names no person. */
export class UpstreamFault extends Error {
  override readonly name = 'UpstreamFault';
  readonly kind: 'FAULT' | 'TIMEOUT';
  readonly status: number | null;
  retries = 0;

  constructor(kind: 'FAULT' | 'TIMEOUT', message: string, status: number | null = null) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/** The port behind which each 调用方式 lies. A module brings its own with `channelDrivers`. */
export interface ChannelDriver {
  mode: CallMode;
  title: string;
  /** What is wrong with an endpoint, in Chinese; undefined when nothing is. Asked when a channel is saved. */
  problemOf(ctx: Ctx, endpoint: string): Promise<string | undefined>;
  /** Reaches the source once, for 连通测试; answers a few rows as a sample where the mode has any. @throws UpstreamFault */
  test(ctx: Ctx, target: ChannelTarget, query: ChannelQuery): Promise<ChannelAnswer>;
  /** Asks the source, or what was stored of it. @throws UpstreamFault */
  call(ctx: Ctx, target: ChannelTarget, query: ChannelQuery): Promise<ChannelAnswer>;
}
