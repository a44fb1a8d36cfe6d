import type { Ctx } from '../../kernel/context.ts';
import type { Condition, Facts } from '../condition.ts';
import type { FieldCatalogue } from '../field-catalogue.ts';

/** A rule as somebody is writing it: what an effect is asked for before anything is in force. */
export interface RuleDraft<B extends object = object> {
  /** `null` while the rule is new. */
  ruleId: string | null;
  /** Key of the rule, or of the city's rule that a new one goes before; `null` for a rule of its own. */
  key: string | null;
  title: string;
  /** `null` = the whole city; else the materialised path of the district's organisation. */
  orgPath: string | null;
  condition: Condition;
  body: B;
}

/** What has become of one record under a draft, against the rules in force. */
export type RuleEffectChange = 'NEW' | 'GONE' | 'MOVED' | 'SAME';

/** The effect of a draft on real data, within the caller's scope. */
export interface RuleEffect {
  /** Records that match at this moment. */
  matchingNow: number;
  /** Titles of the cells of each row. */
  columns: readonly string[];
  /** Single records, the changed ones first; bounded. */
  rows: readonly { link?: string; cells: readonly string[]; change: RuleEffectChange }[];
  counts: { new: number; gone: number; moved: number; same: number; unknown?: number };
  /** Whether there are more rows than are listed. */
  truncated: boolean;
  note?: string;
  /** Comparisons of the draft whose past value is not kept (不可回溯): why, and whether that holds of some records only. */
  unknown?: readonly { text: string; reason: string; partly: boolean }[];
}

/** Told how far an effect has come; where it takes too long for an answer, this throws, and the work begins anew in the background. */
export interface EffectPace {
  step(done: number, total: number): Promise<void>;
}

/** One record that a draft is tried on. */
export interface RuleTestRecord {
  /** What it is, masked: 「BJ-310109-2026-000123 党员组织关系转移」. */
  title: string;
  facts: Facts;
  link?: string;
}

/** An exact version of a rule, approved and effective. */
export interface RuleInForce<B extends object = object> {
  ruleId: string;
  /** `GZ00001`. */
  ruleNo: string;
  /** Unique within the kind for one owner; a district's rule goes before the city's of the same key. */
  key: string;
  version: number;
  title: string;
  /** `null` = the whole city; else the materialised path of the district's organisation. */
  orgPath: string | null;
  condition: Condition;
  body: B;
  basisText: string | null;
  effectiveFrom: Date;
}

/** What was decided about a proposed version. */
export interface RuleDecision {
  ruleId: string;
  version: number;
  approved: boolean;
  /** The suggestion that it came from, where it came from one. */
  suggestionId: string | null;
}

/** What holds already in the place of a shipped rule. */
export interface StandingRule<B extends object = object> {
  title: string;
  condition: Condition;
  body: B;
  enabled: boolean;
}

/** A kind of rule: what its conditions may look at, what a rule says beside its condition, who may make it. */
export interface RuleKind<B extends object = object> {
  /** `auto-finish`; also the address `/rules/<kind>` of its pages. */
  kind: string;
  /** 自动办结规则. */
  title: string;
  /** What rules of this kind do, in a clerk's words; shown above the list. */
  help?: string;
  /** For the condition builder and the check of conditions. */
  fields: FieldCatalogue;
  /**
   * Tables rather than cases of their own, one rule of the city's for each that is shipped: without a condition, never switched off, with no
   * further rules beside them.
   */
  single?: boolean;
  /** What a rule without a condition holds for, in words: 全部退役军人. Absent where every rule needs one. */
  unconditional?: string;
  /** What people call a rule's title, where it names more than the rule: 事项名称. */
  titleLabel?: string;
  /** Only the city writes them: no district makes its own before the city's. */
  cityOnly?: boolean;
  /** Where its versions are written and read, `/time-limits`; `?v=<number>` is added. The room's own pages unless said. */
  page?: string;
  /** JSON Schema with Chinese titles of everything a rule says beside title, place, condition and dates; checked as forms are. */
  bodySchema: Readonly<Record<string, unknown>>;
  /** How the body's form is laid out, as for other forms. */
  bodyUiSchema?: Readonly<Record<string, unknown>>;
  /** Problems of a body that a schema cannot say; paths into the body. */
  checkBody?(body: B): readonly { path: string; message: string }[];
  /** Problems of a body that only the data show; asked in the transaction that keeps the draft. `ruleId` is null for a new rule. Paths into the body. */
  checkData?(
    tx: Ctx,
    body: B,
    ruleId: string | null,
    title: string,
  ): Promise<readonly { path: string; message: string }[]>;
  /** What the rule does, as a sentence for lists and differences: 「满20个工作日未反馈，终止办结」. */
  describe(body: B): string;
  /** What a version changes, of a kind whose bodies are changes themselves; two bodies are compared otherwise. */
  differences?(body: B): readonly { title: string; before: string | null; after: string | null }[];
  /** What a version changes against the one it was written upon, where the body's own fields are no words to compare. */
  compare?(before: B, after: B): readonly { title: string; before: string | null; after: string | null }[];
  /**
   * Version 1 of the city's rules, entered once by the seed. `key` is unique within the kind. One that says in `revised` why it was changed
   * becomes a further version where nobody has made a version of his own.
   */
  shipped: readonly {
    key: string;
    title: string;
    condition: Condition;
    body: B;
    basisText?: string;
    revised?: string;
  }[];
  /**
   * What an installation that is older than the kind has in the place of shipped rules, by key: version 1 says this instead, unchecked, because it
   * holds as it is.
   */
  standing?(tx: Ctx): Promise<ReadonlyMap<string, StandingRule<B>>>;
  /** Who sees and who edits; approval is the room's own (`rule:approve-district`, `rule:approve-city`). */
  permissions: { view: string; edit: string };
  /** The effect on real data in the last `days` days, shown beside the editor; bounded and read-only. */
  effect?(ctx: Ctx, draft: RuleDraft<B>, days: number, pace: EffectPace): Promise<RuleEffect>;
  /** The record of a business number, for 「给定该办件，规则结果为…」; undefined when the caller's scope has none. */
  testRecord?(ctx: Ctx, recordNo: string, draft: RuleDraft<B>): Promise<RuleTestRecord | undefined>;
  /** Once a version is in force; `enabled` is false where that version switches the rule off. In the same transaction. */
  onPublished?(tx: Ctx, rule: RuleInForce<B>, enabled: boolean): Promise<void>;
  /** Once a proposed version was approved or rejected. In the transaction of the decision. */
  onDecided?(tx: Ctx, decision: RuleDecision): Promise<void>;
}

/** A kind whose bodies are of any shape: what the registry keeps. */
// biome-ignore lint/suspicious/noExplicitAny: a kind takes bodies of its own shape and gives none away; no other type holds all kinds.
export type AnyRuleKind = RuleKind<any>;

/** Declares a kind with the shape of its bodies. */
export function defineRuleKind<B extends object>(kind: RuleKind<B>): RuleKind<B> {
  return kind;
}
