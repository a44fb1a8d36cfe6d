import { skipToken, useQuery } from '@apollo/client/react';
import type { FormData } from '@yjs/web-kit';
import { useEffect, useState } from 'react';
import { BundlePreviewDocument } from './RegisterCase.graphql.ts';

const typingPauseMs = 400;

/** The bundle of the form as it stands, asked for after a pause in typing; the last answer stays meanwhile. */
export function useBundlePreview(form: FormData) {
  const [asked, setAsked] = useState<FormData>();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(form), typingPauseMs);
    return () => clearTimeout(timer);
  }, [form]);
  const { data, previousData, error } = useQuery(
    BundlePreviewDocument,
    // The form holds personal data: never kept in the cache.
    asked ? { variables: { form: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  return { matters: (data ?? previousData)?.bundlePreview, error };
}
