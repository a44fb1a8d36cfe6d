import type { CitizenFunctionCode } from '../generated/graphql.ts';
import type { OwnRight } from '../rights/useOwnRights.ts';

interface Place {
  code: CitizenFunctionCode;
  to: string;
  title: string;
  /** Only where the server lets one do something there. */
  right?: OwnRight;
}

/** Where one's own things are. */
const PLACES: readonly Place[] = [
  { code: 'CASES', to: '/applications', title: '我的办件' },
  { code: 'CONFIRM', to: '/confirmations', title: '一键确认', right: 'CONFIRM' },
  { code: 'LIBRARY', to: '/library', title: '材料库', right: 'LIBRARY' },
  { code: 'SETTINGS', to: '/settings', title: '设置' },
];

/** The places of the main menu: of what is offered, in its order, those where one may do something; all while the list is not known. */
export function ownPlaces(
  offered: readonly CitizenFunctionCode[] | undefined,
  may: (right: OwnRight) => boolean,
): Place[] {
  const listed = offered?.flatMap((code) => PLACES.filter((place) => place.code === code)) ?? PLACES;
  return listed.filter(({ right }) => !right || may(right));
}
