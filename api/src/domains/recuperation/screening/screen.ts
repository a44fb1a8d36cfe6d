import type { EligibilityBody } from '../eligibility/eligibility-body.ts';
import { type Fail, HONOURS, isAsHigh, isHonour } from '../words.ts';

/** What is known of a cadre when he is judged. */
export interface CadreFacts {
  uid: string;
  status: string;
  birthDate: string | null;
  /** Whether the ID number holds; its own birthday is the mirror's to keep right. */
  idValid: boolean;
  honours: readonly { code: string; verified: boolean }[];
  /** Attended recuperations alone. */
  history: readonly { year: number; level: string }[];
}

/** For when the recuperation is. */
export interface Occasion {
  year: number;
  level: string;
  startDate: string;
}

/** What a cadre comes to, with what the rank goes by. */
export interface Verdict {
  uid: string;
  eligible: boolean;
  fails: Fail[];
  /** 荣誉待核验: an honour that would count is not verified. */
  unverified: boolean;
  never: boolean;
  weight: number;
  /** Honours that count, the weightiest first. */
  honours: string[];
  lastYear: number | null;
  age: number | null;
}

/** Whole years on a day: the birthday counts. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** R29-1: status, age, history and honours, each with its reason. */
export function judge(body: EligibilityBody, occasion: Occasion, cadre: CadreFacts): Verdict {
  const age = cadre.birthDate === null ? null : ageOn(cadre.birthDate, occasion.startDate);
  const counted = cadre.honours.filter(({ code, verified }) => verified && isHonour(code));
  const weightOf = (code: string) => (isHonour(code) ? HONOURS[code].weight : 0);
  const honours = [...new Set(counted.map(({ code }) => code))].toSorted((a, b) => weightOf(b) - weightOf(a));
  const years = cadre.history.map(({ year }) => year);
  const wanted: readonly string[] = body.honourCodes;
  const excluded: readonly string[] = body.excludeStatuses;
  const fails: Fail[] = [];
  if (excluded.includes(cadre.status)) fails.push('STATUS');
  if (age === null || !cadre.idValid) fails.push('BAD_DATA');
  if (age !== null && body.maxAge !== undefined && age > body.maxAge) fails.push('OVER_AGE');
  if (age !== null && body.minAge !== undefined && age < body.minAge) fails.push('UNDER_AGE');
  if (tookPart(body, occasion, cadre)) fails.push('RECENT_PARTICIPATION');
  if (body.honourMode === 'REQUIRED' && !honours.some((code) => wanted.includes(code))) fails.push('NO_HONOUR');
  return {
    uid: cadre.uid,
    eligible: fails.length === 0,
    fails,
    unverified: cadre.honours.some(({ code, verified }) => !verified && wanted.includes(code)),
    never: years.length === 0,
    weight: honours[0] === undefined ? 0 : weightOf(honours[0]),
    honours,
    lastYear: years.length === 0 ? null : Math.max(...years),
    age,
  };
}

function tookPart({ historyYears, neverOnly }: EligibilityBody, { year, level }: Occasion, { history }: CadreFacts) {
  if (neverOnly && history.length > 0) return true;
  return history.some((one) => one.year >= year - historyYears && one.year < year && isAsHigh(one.level, level));
}

/** R29-2: the order inside an institution; of all that is equal the smaller uid comes first. */
export function compareBy(order: EligibilityBody['rankOrder']): (a: Verdict, b: Verdict) => number {
  const rules = {
    NEVER: (a: Verdict, b: Verdict) => Number(b.never) - Number(a.never),
    HONOUR: (a: Verdict, b: Verdict) => b.weight - a.weight,
    LAST_YEAR: (a: Verdict, b: Verdict) => (a.lastYear ?? 0) - (b.lastYear ?? 0),
    AGE: (a: Verdict, b: Verdict) => (b.age ?? -1) - (a.age ?? -1),
  };
  return (a, b) => {
    for (const one of order) {
      const found = rules[one](a, b);
      if (found !== 0) return found;
    }
    return a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0;
  };
}
