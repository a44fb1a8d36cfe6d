import { formatDateTime } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import type { OthersChange } from './useOthersChange.ts';

/** 已被…更新: somebody else's change appears as a line, never as a lost edit. */
export function ChangedNotice({ change }: { change: OthersChange }) {
  if (!change.by) return null;
  const at = formatDateTime(change.at);
  const who = change.automatic ? `本办件已于 ${at} 自动更新（${change.by}）` : `本办件已于 ${at} 被${change.by}更新`;
  return (
    <Alert
      className="yjs-no-print"
      type="info"
      showIcon
      role="status"
      title={change.pending ? `${who}，您正在填写的内容不受影响。` : `${who}，页面已显示最新内容。`}
      closable={{ onClose: change.dismiss, 'aria-label': '关闭提示' }}
      action={
        change.pending && (
          <Button size="small" onClick={change.refresh}>
            刷新
          </Button>
        )
      }
    />
  );
}
