import type { Rel } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from '../../database/base-entity.ts';
import { OneThingCase } from './one-thing-case.entity.ts';

/** 子办件: one matter of a case, with the department that handles it (01 §2.4). */
@Entity({ tableName: 'sub_case' })
export class SubCase extends FlowRecord {
  @Index()
  @ManyToOne(() => OneThingCase, { fieldName: 'case_id' })
  case!: Rel<OneThingCase>;

  /** 办件编号, BJ-310109-2026-000123. */
  @Unique()
  @Property({ type: 'string', length: 50 })
  bjNo!: string;

  /** Masked name of the person and the matter, for to-dos. */
  @Property({ type: 'string', length: 120 })
  subject!: string;

  @Property({ type: 'string', length: 20 })
  matterCode!: string;

  @Property({ type: 'string', length: 80 })
  matterName!: string;

  @Property({ type: 'string', length: 31, nullable: true })
  taskCode?: string | null;

  @Property({ type: 'string', length: 33, nullable: true })
  taskHandleItem?: string | null;

  /** Order in the bundle. */
  @Property({ type: 'smallint' })
  position!: number;

  /** OWN (veterans' bureau and centres) or DEPT. */
  @Property({ type: 'string', length: 4 })
  ownerType!: string;

  /** Organisation code of the department (RS, GA …); OWN for our own. */
  @Property({ type: 'string', length: 8 })
  ownerCode!: string;

  @Property({ type: 'string', length: 80 })
  ownerName!: string;

  /** ONLINE, OFFLINE, NO_APPLICATION. */
  @Property({ type: 'string', length: 16 })
  mode!: string;

  @Property({ type: 'boolean', default: false })
  autoClose: boolean = false;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  acceptedAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  finishedAt?: Date | null;

  /** The department's own words, kept verbatim. */
  @Property({ type: 'string', length: 120, nullable: true })
  externalStatus?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  externalStatusAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lastFeedbackAt?: Date | null;

  /** Highest `seq` of a department's message that has been applied; older ones go to the history only. */
  @Property({ type: 'integer', default: 0 })
  feedbackSeq: number = 0;

  @Property({ type: 'string', length: 16, nullable: true })
  finishMode?: string | null;

  @Property({ type: 'string', length: 10, nullable: true })
  finishReasonCode?: string | null;

  @Property({ type: 'text', nullable: true })
  finishReasonText?: string | null;

  @Property({ type: 'string', length: 200, nullable: true })
  result?: string | null;

  /** NONE, PENDING, SYNCED, FAILED: derived of its stream. */
  @Property({ type: 'string', length: 8, default: 'NONE' })
  librarySync: string = 'NONE';
}
