import type { MenuData } from '../session/session.types.ts';
import { readStored, writeStored } from '../text/storage.ts';
import { activeMenu } from './active-menu.ts';

/**
 * A page that somebody was at. Browsers keep its address without what was searched for, and the business number of a record: never a title, which
 * may be a name, and no ID number.
 */
export interface Place {
  path: string;
  number?: string;
}

export interface Places {
  recent: readonly Place[];
  pinned: readonly Place[];
}

export const MOST_RECENT = 8;
export const MOST_PINNED = 6;

const NONE: Places = { recent: [], pinned: [] };
/** Each account has places of its own: nobody at the same desk is shown those of another one. */
const keyOf = (userId: string) => `yjs.places.${userId}`;
/** An address of letters, digits and hyphens; fifteen digits in a row are no part of any. */
const PATH = /^(?!.*\d{15})(?:\/[\w-]+)+$/;
/** Letters, then the day or the year and place: `SQ20261130…`, `BX310109202600012`. */
const NUMBER = /(?<![A-Z\d])[A-Z]{2,8}-?\d{8}[-A-Z\d]{0,30}(?![a-z\d])/;

const listeners = new Set<() => void>();
let shown: { userId: string; stored: string | null; places: Places } | undefined;

export function onPlaces(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What an account has kept in this browser; the same object as long as nothing changes. */
export function placesOf(userId: string): Places {
  const stored = readStored(keyOf(userId));
  if (shown?.userId !== userId || shown.stored !== stored) shown = { userId, stored, places: parsed(stored) };
  return shown.places;
}

/** Somebody is at a page: it stands first among the recent ones. @param title of the page, of which the business number alone is kept */
export function notePlace(userId: string, path: string, title: string): void {
  const place = placeOf(path, title);
  const { recent, pinned } = placesOf(userId);
  if (!place || (recent[0]?.path === path && recent[0].number === place.number)) return;
  keep(userId, { pinned, recent: [place, ...recent.filter((one) => one.path !== path)].slice(0, MOST_RECENT) });
}

/** Pins the page, or takes it off again. Of too many pinned ones the first goes. */
export function togglePin(userId: string, path: string, title: string): void {
  const place = placeOf(path, title);
  const { recent, pinned } = placesOf(userId);
  if (!place) return;
  const others = pinned.filter((one) => one.path !== path);
  keep(userId, { recent, pinned: others.length < pinned.length ? others : [...others, place].slice(-MOST_PINNED) });
}

/** A place in words: of the menu in force, so that a page whose right is gone is not offered. */
export interface NamedPlace {
  path: string;
  title: string;
  /** Where there is room for four characters. */
  short: string;
  icon: string | undefined;
}

export function namedPlaces(places: readonly Place[], menus: readonly MenuData[]): NamedPlace[] {
  return places.flatMap(({ path, number }) => {
    const way = activeMenu(menus, path);
    let entries = menus;
    let icon: string | undefined;
    let last: MenuData | undefined;
    for (const key of way) {
      last = entries.find((one) => one.key === key);
      icon = last?.icon ?? icon;
      entries = last?.children ?? [];
    }
    if (!last || path === '/') return [];
    if (path === last.route) return [{ path, title: last.title, short: last.title.slice(0, 4), icon }];
    return [
      {
        path,
        title: `${last.title} ${number ?? '详情'}`,
        short: number ? `…${number.slice(-4)}` : last.title.slice(0, 4),
        icon,
      },
    ];
  });
}

const placeOf = (path: string, title: string): Place | undefined => {
  if (!PATH.test(path) || path.length > 200) return undefined;
  const number = NUMBER.exec(title)?.[0];
  return { path, ...(number && { number }) };
};

function keep(userId: string, places: Places): void {
  writeStored(keyOf(userId), JSON.stringify(places));
  for (const listener of listeners) listener();
}

/** What is stored may be older than this version, or written by somebody else. */
function parsed(stored: string | null): Places {
  if (!stored) return NONE;
  try {
    const { recent, pinned } = JSON.parse(stored) as Partial<Record<keyof Places, unknown>>;
    return { recent: listOf(recent, MOST_RECENT), pinned: listOf(pinned, MOST_PINNED) };
  } catch {
    return NONE;
  }
}

function listOf(value: unknown, most: number): Place[] {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((one: { path?: unknown; number?: unknown } | null) =>
      typeof one?.path === 'string' ? (placeOf(one.path, typeof one.number === 'string' ? one.number : '') ?? []) : [],
    )
    .slice(0, most);
}
