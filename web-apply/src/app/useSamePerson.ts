import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { WhoDocument } from './session.graphql.ts';

/**
 * Two people on one computer (01 §9.7): when this page is looked at again and somebody else has signed in meanwhile, in another tab, nothing of
 * the former one's may stay on it.
 */
export function useSamePerson(userId: string | undefined): void {
  const client = useApolloClient();
  useEffect(() => {
    if (userId === undefined) return;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const { data } = await client
        .query({ query: WhoDocument, fetchPolicy: 'no-cache' })
        .catch(() => ({ data: undefined }));
      const now = data?.session?.user.id;
      if (now !== undefined && now !== userId) window.location.assign('/apply/');
    };
    const onReturn = () => void look();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('pageshow', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('pageshow', onReturn);
    };
  }, [client, userId]);
}
