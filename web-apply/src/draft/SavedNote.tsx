import { formatDateTime } from '@yjs/web-kit';
import { Button } from 'antd';
import { type DraftContextValue, useDraft } from './draft-context.ts';

/** Whether what was filled in is safe, and how long it is kept. */
export function SavedNote() {
  return <SavingNote saving={useDraft()} />;
}

/** The same of a draft that is not shared between pages. */
export function SavingNote({
  saving: one,
}: {
  saving: Pick<DraftContextValue, 'draft' | 'saving' | 'unsaved' | 'problem' | 'flush'>;
}) {
  const { draft, saving, unsaved, problem, flush } = one;
  if (problem) {
    return (
      <div className="apply-note" role="alert">
        {problem.code === 'NETWORK'
          ? '网络中断，刚才填写的内容还没有保存。请先不要关闭本页，恢复后自动保存。'
          : `刚才填写的内容还没有保存（${problem.title}）。请先不要关闭本页，稍后自动重试。`}
        <Button type="link" loading={saving} onClick={() => void flush()}>
          立即保存
        </Button>
      </div>
    );
  }
  const said = saving
    ? '正在保存…'
    : unsaved
      ? '有修改还没有保存，稍后自动保存'
      : `已保存 ${formatDateTime(draft.updatedAt)}，保留到 ${formatDateTime(draft.expiresAt)}`;
  return (
    <p className="apply-quiet" aria-live="polite">
      {said}
    </p>
  );
}
