import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { IdentityRecord } from '../identity/identity-record.ts';

/** Whom a round is for (`eligibility` of 02 §5.3). */
export interface Eligibility {
  /** CL-PERSON-CAT. */
  categories: readonly string[];
  /** 安置区; every one of Shanghai where there are none. */
  districts: readonly string[];
  /** Months after the discharge in which one may enrol; null = no limit. */
  dischargeWindowMonths: number | null;
  /** Highest age in completed years; null = no limit. */
  ageMax: number | null;
}

/** What the platform itself knows of the trainee when he enrols. */
export interface TraineeFacts {
  completedSubsidised: number;
  /** 2025年 低压电工. */
  lastCompleted: string | null;
  /** Live enrolments in other rounds. */
  live: number;
  /** Title of a live enrolment whose planned days overlap with this round's. */
  overlapping: string | null;
  /** Number of an off-site training on days of this round. */
  offsite: string | null;
}

/** Limits of 02 §4 that hold for every round. */
export interface EnrolmentLimits {
  /** `elig.lifetime_completions`. */
  lifetimeCompletions: number;
  /** `enrol.max_active`. */
  maxActive: number;
}

/** Everything that the rules look at. */
export interface InterceptCase {
  today: LocalDate;
  /** As the account says. */
  asked: { idNo: string; name: string };
  /** As the discharge system says; null = not found there. */
  record: IdentityRecord | null;
  eligibility: Eligibility;
  limits: EnrolmentLimits;
  facts: TraineeFacts;
}
