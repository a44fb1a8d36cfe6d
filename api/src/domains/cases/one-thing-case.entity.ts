import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from '../../database/base-entity.ts';

/** 一件事主办件: one person's one application (01 §2.4). Personal data beyond masks lies encrypted in `formCipher`. */
@Entity({ tableName: 'one_thing_case' })
export class OneThingCase extends FlowRecord {
  /** YJS + region (6) + yyyyMMdd + seq (5). */
  @Unique()
  @Property({ type: 'string', length: 22 })
  caseNo!: string;

  @Index()
  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'string', length: 60 })
  personNameMasked!: string;

  @Property({ type: 'string', length: 20 })
  idNoMasked!: string;

  @Property({ type: 'string', length: 20 })
  mobileMasked!: string;

  /** PC_YWTB, ALIPAY, SUISHENBAN, WINDOW, SYSTEM. */
  @Property({ type: 'string', length: 12 })
  channel!: string;

  @Property({ type: 'string', length: 4 })
  placementType!: string;

  @Property({ type: 'string', length: 10 })
  personCategory!: string;

  @Property({ type: 'date', columnType: 'date' })
  dischargeDate!: string;

  @Property({ type: 'string', length: 6 })
  placementRegion!: string;

  /** 9 digits; empty = the district's own centre. */
  @Property({ type: 'string', length: 9, nullable: true })
  placementStreet?: string | null;

  /** The whole form (01 §9.4) as one sealed JSON text. */
  @Property({ type: 'text' })
  formCipher!: string;

  /** Sealed: the mobile number as the applicant's side gave it, once the window has put another into the form; null while it has not. */
  @Property({ type: 'text', nullable: true, hidden: true })
  givenMobileCipher?: string | null;

  @Property({ type: 'integer' })
  formVersion!: number;

  /** NONE, SUSPECTED, CONFIRMED, CLEARED (item 2). */
  @Property({ type: 'string', length: 10, default: 'NONE' })
  duplicateFlag: string = 'NONE';

  /** Code of the one matter that was applied for alone (01 §10.5); null for the bundle. */
  @Property({ type: 'string', length: 20, nullable: true })
  singleMatter?: string | null;

  /** The bank account was named by an agent, and the person has not confirmed it (01 §10.3 no. 8): nothing is paid to it. */
  @Property({ type: 'boolean', default: false })
  accountPending: boolean = false;

  /** 是否代办: somebody else has applied for the person, by an authorisation of the portal (01 §9.3 no. 2). */
  @Property({ type: 'boolean', default: false })
  byAgent: boolean = false;

  /** The ID number was handed in with 15 digits (01 §4.3 ID15_18). */
  @Property({ type: 'boolean', default: false })
  oldIdNo: boolean = false;

  /** What gives the person precedence among warnings of equal urgency (01 §6.5): MARTYR_CHILD, COMBAT, DISABLED, MERIT, HARDSHIP. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  personFlags: string[] = [];

  /** Blind index of the discharge document's number: the same document under another ID number is asked about (01 §4.4 no. 2). */
  @Property({ type: 'string', length: 64, nullable: true, hidden: true })
  dischargeDocBi?: string | null;

  /** 1, and one more with each re-submission after 预审退回. */
  @Property({ type: 'integer', default: 1 })
  submissionNo: number = 1;

  /** Form or materials changed since the case was returned: the guard of T4. */
  @Property({ type: 'boolean', default: false })
  amended: boolean = false;

  /** Number the sender gave the application; one application becomes one case. */
  @Property({ type: 'string', length: 60, nullable: true })
  applicationNo?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  submittedAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  acceptedAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  finishedAt?: Date | null;

  /** NORMAL, AUTO_OFFLINE, FORCED_AUTO, FORCED_MANUAL, HISTORIC, WITHDRAWN. */
  @Property({ type: 'string', length: 16, nullable: true })
  finishMode?: string | null;

  @Property({ type: 'string', length: 10, nullable: true })
  finishReasonCode?: string | null;

  @Property({ type: 'text', nullable: true })
  finishReasonText?: string | null;

  /** 好差评 is offered once per case (7.5 no. 6). */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  reviewInvitedAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lastFeedbackAt?: Date | null;

  /** When who handles it was last reminded (催办). */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  urgedAt?: Date | null;

  /** Derived of its streams: NONE, PENDING, SYNCED, FAILED. */
  @Property({ type: 'string', length: 8, default: 'NONE' })
  librarySync: string = 'NONE';
}
