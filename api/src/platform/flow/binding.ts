import type { RawBuilder } from 'kysely';
import type { SqlInstant } from '../../database/sql.ts';
import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ProvenSignature, SignedDocument } from './signature/statement.ts';

/** A row of a flow's record as the engine locks it. Column names are those of FlowRecord. */
export interface FlowRow extends Placed {
  id: string;
  version: number;
  state: string;
  stateSince: string;
  returnTo: readonly string[];
  flowVersion: number;
  eventSeq: number;
  eventHash: string;
  /** Shown in history, tasks and results: the record's business number. */
  title: string;
  /** Whom it is about, masked; shown in to-dos. */
  subject: string;
  lastActorId: string | null;
  submittedById: string | null;
  /** Which time-limit rules apply; `null` = the flow's own. */
  matterCode: string | null;
  /** Whose limits of the whole apply, where they are another's than those of the stages. */
  wholeCode?: string | null;
  /** The record that it belongs to, where the binding names one. */
  belongsTo?: string | null;
}

/** A guard answers true, or says in Chinese why not (with the code to refuse with). */
/**
 * `never`: no waiting ends it for this person or record, so that the act is not shown as one to come. `false` says the opposite of a code that
 * otherwise means it (E-0503): the act belongs to the state and waits for what the message names.
 */
export type GuardAnswer = true | { code: string; message: string; never?: boolean };
export type Guard = (facts: Readonly<Record<string, unknown>>) => GuardAnswer;

/** The member of staff that an act names, as the domain has found it. */
export interface Assignee {
  id: string;
  name: string;
  orgId: string;
}

/** The version of a rule that an act rests on. */
export interface ActRule {
  ruleId: string;
  ruleNo: string;
  version: number;
  title: string;
}

/** What an act brings with it. Validated against the action's input kind before anything is locked. */
export interface ActInput {
  reasonCode?: string | undefined;
  reasonText?: string | undefined;
  basis?: string | undefined;
  note?: string | undefined;
  messageText?: string | undefined;
  materials?: readonly { materialCode: string; name: string; note?: string | undefined }[] | undefined;
  attachmentIds?: readonly string[] | undefined;
  /** Nobody outside is told by a message; history, pushes and to-dos are as ever. */
  silent?: boolean | undefined;
  /** Last day for which what is decided holds (YYYY-MM-DD), where the action asks for one. */
  until?: string | undefined;
  /** Who is to handle the records. */
  assignee?: Assignee | undefined;
  /** The rule by which the system acts; the history shows its number and version. */
  rule?: ActRule | undefined;
  /** Set by the engine: the record was chosen together with others, and what needs a look of its own may be refused. */
  many?: boolean | undefined;
  /** The caller's own signature over what he approves, proven (03 §41.9). */
  signed?: ProvenSignature | undefined;
  /** When it happened, if that differs from now: a department's clock, or what a person says. */
  occurredAt?: Date | undefined;
}

/** One record that an act has moved; `input` is the row's own where it overrides the common one. */
export interface FlowChange {
  row: FlowRow;
  from: string;
  to: string;
  action: string;
  input: ActInput;
  at: Date;
  /** Version after the act. */
  version: number;
}

/** The own deadline of a record: what ends at which moment. */
export interface OwnDeadlineRow {
  id: string;
  label: string;
  at: SqlInstant;
}

/** Another record whose steps belong to the story of this one. */
export interface RelatedRecord {
  type: string;
  id: string;
  title: string;
}

/** Conditions over the record `r`, as its list finds it by whom it is about: exactly this ID number (18 characters), exactly this name. */
export interface ByPerson {
  /** Who may search so, where that is not everybody who sees the record. */
  permission?: string;
  idNumber?: (ctx: Ctx, idNo: string) => RawBuilder<boolean>;
  name?: (ctx: Ctx, name: string) => RawBuilder<boolean>;
}

/** How the engine finds a domain's records in the database and what the domain does when they move. */
export interface RecordBinding {
  type: string;
  title: string;
  flow: string;
  table: string;
  /** SQL column with the business number. */
  titleColumn: string;
  /** SQL column with whom or what it is about, masked. */
  subjectColumn: string;
  /** SQL column with the matter code, where time limits differ by matter. */
  matterColumn?: string;
  /** SQL column with the matter whose promised and legal limit the whole record has; where it is empty, those of its stages' code. */
  wholeColumn?: string;
  /** Name under which the record's own time limits stand, where they are not a matter's (`BUNDLE`). */
  limits?: string;
  /**
   * Moments by which records should be ready where they stand, which no limit counts but somebody has set (the end of a round of inspections);
   * to-dos, lists and pages show them where they come before the clocks.
   */
  ownDeadlines?: (ctx: Ctx, ids: readonly string[]) => Promise<readonly OwnDeadlineRow[]>;
  /** What people call the matters by whose limits its clocks run, by their codes. */
  matterTitles?: Readonly<Record<string, string>>;
  /** Route of the record in the console, `{id}` replaced. */
  link: string;
  /** Permission without which the record does not exist for a person. */
  viewPermission: string;
  /** SQL column with the account whose own record it is: its holder reaches it whatever his data scope (experts, trainees). */
  ownerColumn?: string;
  /** SQL column with the record that it belongs to (an assignment's batch): who has that one open hears of this one too. */
  belongsToColumn?: string;
  /** SQL column with the organisation that has a part in the record beside the one it is placed at (the other side of a contract): it reaches it too. */
  partyColumn?: string;
  /** How the jump field finds it by a person, where its list does and no declaration says so. */
  byPerson?: ByPerson;
  /** Permission without which the history names the organisations of others, not their people (02 §2.3). */
  namesPermission?: string;
  /**
   * Steps that the history shows without their words to who lacks the permission: what was judged is not public yet, or is about a person
   * (02 BR19-5, §12). Under another name where one is given; whose own record it is reads it all.
   */
  veiled?: { permission: string; actions: Readonly<Record<string, string | null>> };
  guards?: Readonly<Record<string, Guard>>;
  /** What its transitions may name as following of them; `onChange` carries it out. */
  effects?: readonly string[];
  /**
   * What somebody is told who acts on a version that stands no longer, where it is not only that others were faster (E-0504): the list that he looked
   * at has another version (03 C-15). By record id; asked under the lock.
   */
  staleness?: (
    tx: Ctx,
    seen: readonly { row: FlowRow; version: number }[],
  ) => Promise<ReadonlyMap<string, { code: string; message: string }>>;
  /**
   * What an act answers of which the state of the record knows nothing any more, where there is more to say than what the state is called (E-0503):
   * what has come of it (02 §19.8 已生成台账). Asked of who acts on a version that stands no longer, too.
   */
  outlived?: (action: string, facts: Readonly<Record<string, unknown>>) => GuardAnswer;
  /** What a person's input must hold because of how the record stands; asked under its lock, after the rules of the action's input kind. */
  inputRule?: (action: string, facts: Readonly<Record<string, unknown>>, input: ActInput) => GuardAnswer;
  /**
   * Asks other systems what an act must know, before its transaction begins: nobody waits for them under a lock. For those who hold the right to the
   * act; what does not answer in time must not fail it.
   */
  askFirst?: (ctx: Ctx, action: string) => Promise<void>;
  /** Locks what is always locked before these records, for those of an act that the caller reaches: a round before what hangs on it. */
  lockFirst?: (tx: Ctx, action: string, ids: readonly string[]) => Promise<void>;
  /** Actions of people that may bring files; `onChange` attaches them. */
  takesFiles?: readonly string[];
  /** Actions of people that may name the day until which they hold; the history keeps it. */
  takesUntil?: readonly string[];
  /** Actions of people that may say when it happened, if that was earlier; it is the time of the step in the history. `inputRule` bounds it. */
  takesMoment?: readonly string[];
  /** The account to which records may be given, where an action asks for one (ASSIGNEE); undefined for one that cannot have any. */
  readAssignee?: (ctx: Ctx, id: string) => Promise<Assignee | undefined>;
  /** Records whose history is shown together with this one's (sub-cases of a case), by record id. */
  related?: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly RelatedRecord[]>>;
  /** Facts for the guards, for the whole set in a fixed number of statements; never asked for none. */
  loadFacts?: (ctx: Ctx, rows: readonly FlowRow[]) => Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>>;
  /** What is signed where a step demands it (`signature`), by record id: recomputed from what the record holds now. */
  document?: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, SignedDocument>>;
  /** Effects of the act inside its transaction, set-based: cascades, pushes, notices, columns of the domain. */
  onChange?: (tx: Ctx, changes: readonly FlowChange[]) => Promise<void>;
}
