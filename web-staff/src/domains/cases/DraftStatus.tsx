import { formatDateTime } from '@yjs/web-kit';
import { Alert } from 'antd';
import type { DraftState } from './useRegistrationDraft.ts';

/** Whether what was typed is safe. */
export function DraftStatus({ draft }: { draft: DraftState }) {
  if (draft.problem) return <Alert type="warning" showIcon role="alert" title={draft.problem} />;
  return (
    <p className="yjs-quiet yjs-draft" role="status">
      {draft.savedAt && `草稿已于 ${formatDateTime(draft.savedAt)} 保存，可随时从“我的草稿”继续填写`}
    </p>
  );
}
