import { useQuery } from '@apollo/client/react';
import { useSession } from '@yjs/web-kit';
import { PadCentresDocument } from './pads.graphql.ts';

/** The service centres to choose from; undefined for whoever works in one, whose own it is. */
export function useCentres(): { value: string; label: string }[] | undefined {
  const { session } = useSession();
  const skip = session?.user.org.level === 'CENTRE';
  const { data } = useQuery(PadCentresDocument, { skip });
  if (skip) return undefined;
  return (data?.centres ?? []).filter(({ enabled }) => enabled).map(({ id, name }) => ({ value: id, label: name }));
}
