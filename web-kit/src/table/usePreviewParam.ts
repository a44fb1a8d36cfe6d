import { useSearchParams } from 'react-router';

/** Which row is shown beside the list, kept in the address; `undefined` closes it. */
export function usePreviewParam(): [string | undefined, (id: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const set = (id: string | undefined) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (id) next.set('preview', id);
        else next.delete('preview');
        return next;
      },
      { replace: true },
    );
  return [params.get('preview') ?? undefined, set];
}
