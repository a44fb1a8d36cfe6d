import type { RawBuilder } from 'kysely';
import type { SqlInstant } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { RuleSetting } from '../rules/rule-setting.ts';

/** A stretch of time that is looked at for crossings: after `from`, up to `to`. */
export interface Span {
  from: Date;
  to: Date;
}

/** What a rule found about one subject within a short time. */
export interface Finding {
  /** `IP:10.9.9.9`, `APP:youfu`, `CHANNEL:<id>`, `ENTRY:<id>`, `TARGET:case-library`. */
  subject: string;
  direction: 'IN' | 'OUT';
  /** First and last moment beyond the threshold. */
  first: SqlInstant;
  last: SqlInstant;
  /** How often it was beyond the threshold in between. */
  hits: number;
  measured: number;
  /** Of a state that lasts: since when. It is one anomaly while it lasts. */
  since?: SqlInstant | undefined;
  /** What happened, where the measure does not say it; shown with the anomaly. */
  words?: string | undefined;
  /** Of R2: nearly all failures are a clock that is wrong (39.5). */
  skewed?: boolean | undefined;
}

/** Calls that a rule counts, as conditions on the log `l`. */
export interface CallsOfRule {
  where: RawBuilder<unknown>;
  /** Text that names the subject, as in {@link Finding}. */
  subject: RawBuilder<unknown>;
}

/** How one rule looks. Everything comes from the log or tables, so that every node finds the same. */
export interface Detector {
  /** How far before a crossing the calls lie that it counts. */
  windowMs(setting: RuleSetting): number;
  /** Absent where the rule does not read the log: nothing to sample then. */
  calls?(setting: RuleSetting): CallsOfRule;
  /** `scope` limits the log `l` to what the setting is for. */
  detect(ctx: Ctx, setting: RuleSetting, scope: RawBuilder<unknown>, span: Span): Promise<Finding[]>;
  /** The exact figure, where crossings are found by a cheaper one. */
  measure?(ctx: Ctx, setting: RuleSetting, subject: string, until: Date): Promise<number | undefined>;
}
