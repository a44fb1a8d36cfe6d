import { addDays, type LocalDate } from '../../../../platform/calendar/index.ts';
import { holdsOn, isFor, type Standing, type Whom } from './standing.ts';

/** Days without a standard, both included; `whom` says for whom alone (an empty code: all whom no scope names), nothing for everybody. */
export interface Gap {
  from: LocalDate;
  to: LocalDate;
  whom: readonly Whom[];
}

const OTHERS = '';

/** Everybody whom the scopes can tell apart: each code that some scope names, and whoever none names. */
function groupsOf(standards: readonly Standing[]): Whom[] {
  const codes = (of: (one: Standing) => readonly string[]) => [...new Set(standards.flatMap(of)), OTHERS];
  return codes((one) => one.scopeDistricts).flatMap((districtCode) =>
    codes((one) => one.scopeCategories).flatMap((category) =>
      codes((one) => one.scopeLevels).map((level) => ({ districtCode, category, level })),
    ),
  );
}

/** Days of the window that no standard of somebody covers, in stretches. */
function uncovered(
  standards: readonly Standing[],
  from: LocalDate,
  to: LocalDate,
): { from: LocalDate; to: LocalDate }[] {
  const gaps: { from: LocalDate; to: LocalDate }[] = [];
  let open = from;
  for (const { validFrom, lastDay } of standards.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom > to) break;
    if (validFrom > open) gaps.push({ from: open, to: addDays(validFrom, -1) });
    if (lastDay === null) return gaps;
    if (lastDay >= open) open = addDays(lastDay, 1);
  }
  return open <= to ? [...gaps, { from: open, to }] : gaps;
}

/**
 * BR26-3: the calendar of what is missing. Of standards of one kind, from the first day on which any of them holds, within the window.
 */
export function gapsOf(standards: readonly Standing[], window: { from: LocalDate; to: LocalDate }): Gap[] {
  const first = standards.map(({ validFrom }) => validFrom).toSorted()[0];
  if (first === undefined) return [{ ...window, whom: [] }];
  const from = first > window.from ? first : window.from;
  if (from > window.to) return [];
  const byGroup = groupsOf(standards).map((whom) => ({
    whom,
    gaps: uncovered(
      standards.filter((one) => isFor(one, whom)),
      from,
      window.to,
    ),
  }));
  const stretches = Map.groupBy(
    byGroup.flatMap(({ whom, gaps }) => gaps.map((gap) => ({ whom, gap }))),
    ({ gap }) => `${gap.from}|${gap.to}`,
  );
  return [...stretches.values()]
    .flatMap((found) => {
      const [one] = found;
      if (!one) return [];
      const everybody = found.length === byGroup.length;
      return [{ ...one.gap, whom: everybody ? [] : found.map(({ whom }) => whom) }];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether whoever falls under a standard has one on that day. */
export function isCovered(standards: readonly Standing[], standing: Standing, day: LocalDate): boolean {
  return groupsOf(standards)
    .filter((whom) => isFor(standing, whom))
    .every((whom) => standards.some((one) => holdsOn(one, day) && isFor(one, whom)));
}
