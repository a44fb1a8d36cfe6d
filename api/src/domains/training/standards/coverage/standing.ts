import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Item, Kind, Unit } from '../words.ts';

/** A published standard as far as reckoning goes; scopes are empty for all. */
export interface Standing {
  id: string;
  standardNo: string;
  kind: Kind;
  item: Item | null;
  unit: Unit;
  /** Exact, in yuan. */
  amount: string;
  scopeDistricts: readonly string[];
  scopeCategories: readonly string[];
  scopeLevels: readonly string[];
  /** May lie inside a wider one and goes before it. */
  nested: boolean;
  /** Both included; `null` = no end. */
  validFrom: LocalDate;
  lastDay: LocalDate | null;
}

/** For whom something is reckoned: 安置区, CL-PERSON-CAT and CL-SKILL-LEVEL of the project. */
export interface Whom {
  districtCode: string;
  category: string;
  level: string;
}

type Scope = Pick<Standing, 'scopeDistricts' | 'scopeCategories' | 'scopeLevels'>;

/**
 * How narrow a scope is: category before level before district before all (BR26-1). Two standards of one rank name the same parts, so that of
 * those that fit somebody only one has the highest rank as long as none of one rank overlap.
 */
export const rankOf = ({ scopeDistricts, scopeCategories, scopeLevels }: Scope): number =>
  (scopeCategories.length > 0 ? 4 : 0) + (scopeLevels.length > 0 ? 2 : 0) + (scopeDistricts.length > 0 ? 1 : 0);

const meet = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 || one.some((code) => other.includes(code));

/** Whether some person falls under both. */
export const scopesMeet = (one: Scope, other: Scope): boolean =>
  meet(one.scopeDistricts, other.scopeDistricts) &&
  meet(one.scopeCategories, other.scopeCategories) &&
  meet(one.scopeLevels, other.scopeLevels);

const names = (codes: readonly string[], code: string) => codes.length === 0 || codes.includes(code);

/** Whether a standard is for somebody, whatever the day. */
export const isFor = (standing: Standing, { districtCode, category, level }: Whom): boolean =>
  names(standing.scopeDistricts, districtCode) &&
  names(standing.scopeCategories, category) &&
  names(standing.scopeLevels, level);

/** Whether a standard is valid on a day, whoever asks. */
export const holdsOn = ({ validFrom, lastDay }: Standing, day: LocalDate) =>
  validFrom <= day && (lastDay === null || day <= lastDay);

/** Of standards that are valid side by side, as they differ by their unit: which one counts. */
const UNIT_ORDER: readonly Unit[] = ['DAY', 'MONTH', 'HOUR', 'RUN'];

/**
 * The one standard of a kind by which somebody is settled on a day: the narrowest; of those of one scope with several units (BR26-1) that which
 * began last; of those that began together that by the day before that by the month, that by the hour before that by the run. Undefined where none
 * is valid.
 */
export function standardOn(
  standards: readonly Standing[],
  wanted: { kind: Kind; item?: Item },
  whom: Whom,
  day: LocalDate,
): Standing | undefined {
  const { kind, item = null } = wanted;
  return standards
    .filter((one) => one.kind === kind && one.item === item && holdsOn(one, day) && isFor(one, whom))
    .toSorted(
      (a, b) =>
        rankOf(b) - rankOf(a) ||
        b.validFrom.localeCompare(a.validFrom) ||
        UNIT_ORDER.indexOf(a.unit) - UNIT_ORDER.indexOf(b.unit),
    )[0];
}
