import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * A running, paused or closed time limit. It belongs to (record, stage, visit), so that it survives a return to the stage. `dueAt` is
 * empty while it is paused; "overdue" is never stored.
 */
@Entity({ tableName: 'flow_timer' })
export class FlowTimerRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string', length: 40 })
  recordType!: string;

  @Property({ type: 'uuid' })
  recordId!: string;

  /** STAGE, PROMISE or LEGAL. */
  @Property({ type: 'string', length: 10 })
  kind!: string;

  /** Stage name; for whole limits the kind again. */
  @Property({ type: 'string', length: 40 })
  stage!: string;

  @Property({ type: 'integer' })
  visit!: number;

  @Property({ type: 'decimal', columnType: 'numeric(6,2)' })
  limitValue!: string;

  @Property({ type: 'string', length: 12 })
  limitUnit!: string;

  /** Rule and version that set the limit, for 「为什么」. */
  @Property({ type: 'string', length: 120 })
  ruleText!: string;

  /** From when it counts; null = as the flow has it. */
  @Property({ type: 'string', length: 8, nullable: true })
  clockStart?: string | null;

  /** States in which it stands still; null = as the flow has it. */
  @Property({ type: 'array', columnType: 'text[]', nullable: true })
  pauseOn?: string[] | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  startedAt!: Date;

  /** Ledger of pauses: `[{from, to?, cause}]`. */
  @Property({ type: 'json', columnType: 'jsonb' })
  suspensions!: { from: string; to?: string; cause: string }[];

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  dueAt?: Date | null;

  /**
   * When it first was or will be overdue, kept when it closes: with `closedAt` it says for good whether the limit was met. Empty while a pause
   * that began in time lasts.
   */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  overdueAt?: Date | null;

  /** Action that the system takes when it runs out. */
  @Property({ type: 'string', length: 40, nullable: true })
  onExpiry?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  closedAt?: Date | null;

  /** A change of limits took it away: it was closed because it counts no longer, not because its step ended (ADR 0007). */
  @Property({ type: 'boolean', default: false })
  withdrawn!: boolean;
}
