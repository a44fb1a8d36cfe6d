import { type UrlValues, urlChoice, urlDay, urlFlag, urlText } from '@yjs/web-kit';
import type { OpenRoundFilter, OpenRoundOrder } from '../../generated/graphql.ts';
import { openRoundOrderTitles } from '../../generated/titles/open-round-order.ts';

export const orders: Readonly<Record<OpenRoundOrder, string>> = openRoundOrderTitles;

/** Filters and order of the hall, in the address. */
export const hallUrl = {
  q: urlText(),
  category: urlText(),
  district: urlText(),
  level: urlText(),
  mode: urlText(),
  from: urlDay(),
  to: urlDay(),
  places: urlFlag(),
  order: urlChoice(Object.keys(orders) as OpenRoundOrder[], 'CLOSING'),
};
export type HallState = UrlValues<typeof hallUrl>;

export function toFilter(state: HallState): OpenRoundFilter {
  return {
    keyword: state.q || undefined,
    category: state.category || undefined,
    districtCode: state.district || undefined,
    skillLevel: state.level || undefined,
    mode: state.mode || undefined,
    startFrom: state.from || undefined,
    startTo: state.to || undefined,
    onlyWithPlaces: state.places || undefined,
  };
}

/** How many filters beside the keyword narrow the list down. */
export function countFilters(state: HallState): number {
  const { category, district, level, mode, from, to, places } = state;
  return [category, district, level, mode, from, to, places].filter(Boolean).length;
}
