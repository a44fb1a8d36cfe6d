import { Alert, Button, Space } from 'antd';
import { formatDateTime } from '../text/format.ts';
import type { FormData } from './form-types.ts';
import type { DraftHandle } from './useDraft.ts';

export interface DraftNoticeProps {
  draft: DraftHandle;
  /** Put the found values into the form. */
  onUse(value: FormData): void;
}

/** Offers what was typed before; says what was not kept. */
export function DraftNotice({ draft, onUse }: DraftNoticeProps) {
  if (draft.found) {
    const { found } = draft;
    return (
      <Alert
        className="yjs-draft"
        type="info"
        showIcon
        title={`上次填写到 ${formatDateTime(found.savedAt)}，是否继续？`}
        description="为保护个人信息，姓名、证件号、电话、地址等没有保存在本机，需要重新填写。"
        action={
          <Space>
            <Button size="small" type="primary" onClick={() => onUse(found.value)}>
              继续填写
            </Button>
            <Button size="small" onClick={draft.clear}>
              重新开始
            </Button>
          </Space>
        }
      />
    );
  }
  return (
    <p className="yjs-quiet yjs-draft" role="status">
      {draft.savedAt && `已于 ${formatDateTime(draft.savedAt)} 暂存在本机（不含姓名、证件号、电话、地址）`}
    </p>
  );
}
