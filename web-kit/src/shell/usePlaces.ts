import { useSyncExternalStore } from 'react';
import { useSession } from '../session/useSession.ts';
import { type NamedPlace, namedPlaces, onPlaces, placesOf } from './places.ts';

/** The pages that the person has pinned and was at last, those alone that he may still open. */
export function usePlaces(): { recent: NamedPlace[]; pinned: NamedPlace[] } {
  const { session } = useSession();
  const userId = session?.user.id;
  const places = useSyncExternalStore(onPlaces, () => (userId ? placesOf(userId) : undefined));
  if (!session || !places) return { recent: [], pinned: [] };
  const open = (named: NamedPlace[]) => named.filter(({ path }) => !session.refusedRoutes.includes(path));
  return {
    recent: open(namedPlaces(places.recent, session.menus)),
    pinned: open(namedPlaces(places.pinned, session.menus)),
  };
}
