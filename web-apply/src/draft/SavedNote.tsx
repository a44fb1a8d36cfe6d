import { formatDateTime } from '@yjs/web-kit';
import { useDraft } from './draft-context.ts';

/** Whether what was filled in is safe, and how long it is kept. */
export function SavedNote() {
  const { draft, saving, problem } = useDraft();
  if (problem)
    return (
      <p className="apply-note" role="alert">
        {problem}
      </p>
    );
  return (
    <p className="apply-quiet" aria-live="polite">
      {saving ? '正在保存…' : `已保存 ${formatDateTime(draft.updatedAt)}，保留到 ${formatDateTime(draft.expiresAt)}`}
    </p>
  );
}
