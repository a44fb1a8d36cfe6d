import { useQuery } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import type { LibraryTarget, TrainingProposalKind } from '../../../generated/graphql.ts';
import { ConsequencesDocument } from './proposals.graphql.ts';

const kinds: Readonly<Record<string, TrainingProposalKind>> = { suspend: 'SUSPEND', remove: 'REMOVE' };

/** What goes along with a suspension or a removal, in lines for the confirmation of the act (T14-6). */
export function useConsequenceFacts(
  targetType: LibraryTarget,
  targetId: string,
  action: string | undefined,
): readonly string[] {
  const kind = action === undefined ? undefined : kinds[action];
  const mayView = usePermission('training.proposal:view');
  const { data } = useQuery(ConsequencesDocument, {
    variables: { targetType, targetId, kind: kind ?? 'SUSPEND' },
    skip: !kind || !mayView,
    fetchPolicy: 'network-only',
  });
  if (!kind || !data) return [];
  return data.trainingConsequences.map(({ kind: what, no, name, effect }) => `${what} ${no} ${name}：${effect}`);
}
