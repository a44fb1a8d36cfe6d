import { useQuery } from '@apollo/client/react';
import { useSession } from '@yjs/web-kit';
import { isApplicant } from '../app/applicant.ts';
import type { OwnRightsQuery } from '../generated/graphql.ts';
import { OwnRightsDocument } from './rights.graphql.ts';

type OwnRights = OwnRightsQuery['ownRights'];
export type OwnRight = OwnRights['rights'][number];

/** What whoever has signed in may do of the person's own alone, as the server says it; nothing while it is not known. */
export function useOwnRights(): { agentName: string | null; note: string | null } & {
  known: boolean;
  may(right: OwnRight): boolean;
} {
  const { session } = useSession();
  const { data } = useQuery(OwnRightsDocument, { skip: !isApplicant(session) });
  const told = data?.ownRights;
  return {
    agentName: told?.agentName ?? null,
    note: told?.note ?? null,
    known: told !== undefined,
    may: (right) => told?.rights.includes(right) ?? false,
  };
}
