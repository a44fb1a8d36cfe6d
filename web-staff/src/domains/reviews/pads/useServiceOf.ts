import { useMutation } from '@apollo/client/react';
import type { ReviewedServiceKind } from '../../../generated/graphql.ts';
import { newRequestId } from '../../../platform/request-id.ts';
import { RegisterReceptionDocument } from '../receptions/reception.graphql.ts';
import type { Reviewed } from './ReviewButton.tsx';

interface Service {
  type: ReviewedServiceKind;
  id: string;
}

/** What the pad is called for: a record of another line of business is registered as received at the window first, once a day. */
export function useServiceOf(): (reviewed: Reviewed) => Promise<Service> {
  const [register] = useMutation(RegisterReceptionDocument);
  return async (reviewed) => {
    if ('type' in reviewed) return reviewed;
    const input = { scene: 'WINDOW' as const, about: { type: reviewed.record, id: reviewed.id } };
    const { data } = await register({ variables: { input, requestId: newRequestId() } });
    if (!data) throw new Error('the reception was not registered');
    return { type: 'reception', id: data.registerReception.id };
  };
}
