import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';
import type { AuthKind, CallMode, FieldMapping } from '../../../platform/exchange/upstream/call-mode.ts';

/** 草稿 → 测试通过 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */
export const CHANNEL_STATES = ['DRAFT', 'TESTED', 'ENABLED', 'DISABLED', 'DELETED'] as const;
export type ChannelState = (typeof CHANNEL_STATES)[number];

/** The way to a source (03 §35.2). Every version is kept in `exchange_revision`, without the secret. */
@Entity({ tableName: 'data_channel' })
export class DataChannel extends BaseEntity {
  @Property({ type: 'string', length: 32, unique: true })
  code!: string;

  @Property({ type: 'string', length: 50 })
  name!: string;

  @Property({ type: 'uuid' })
  sourceId!: string;

  @Property({ type: 'string', length: 500 })
  description: string = '';

  @Property({ type: 'string', length: 20 })
  callMode!: CallMode;

  @Property({ type: 'string', length: 500 })
  endpoint!: string;

  @Property({ type: 'string', length: 10 })
  authKind!: AuthKind;

  /** User of BASIC, application number of APP_SIGN. */
  @Property({ type: 'string', length: 100, nullable: true })
  authAccount?: string | null;

  /** Sealed; never answered. */
  @Property({ type: 'text', nullable: true, hidden: true })
  authSecret?: string | null;

  @Property({ type: 'integer' })
  timeoutMs!: number;

  /** More tries after a failed one; only where calls are idempotent. */
  @Property({ type: 'integer' })
  retries!: number;

  @Property({ type: 'boolean' })
  idempotent!: boolean;

  @Property({ type: 'json', columnType: 'jsonb' })
  requestMapping!: FieldMapping[];

  /** Where the rows lie in the answer: `data.list`; empty = the answer itself. */
  @Property({ type: 'string', length: 200 })
  rowsPath: string = '';

  @Property({ type: 'json', columnType: 'jsonb' })
  responseMapping!: FieldMapping[];

  /** How long an answer may be given again; 0 = never. */
  @Property({ type: 'integer' })
  cacheSeconds!: number;

  /** Request and answer are kept sealed in the exchange log, as evidence (03 §38). */
  @Property({ type: 'boolean' })
  keepPayload: boolean = false;

  @Property({ type: 'string', length: 10 })
  state!: ChannelState;

  @Property({ type: 'boolean' })
  builtIn: boolean = false;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  testedAt?: Date | null;

  @Property({ type: 'boolean', nullable: true })
  testOk?: boolean | null;

  @Property({ type: 'integer', nullable: true })
  testMs?: number | null;

  @Property({ type: 'string', length: 300, nullable: true })
  testText?: string | null;
}
