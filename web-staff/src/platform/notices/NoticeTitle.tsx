import { Button } from 'antd';
import type { NoticeRowFragment } from '../../generated/graphql.ts';

export interface NoticeTitleProps {
  notice: NoticeRowFragment;
  /** Others’ notices are not marked as unread. */
  quiet?: boolean;
  onOpen(): void;
}

/** Title (bold and named while unread) and the beginning of the text; the title opens the whole of it. */
export function NoticeTitle({ notice, quiet = false, onOpen }: NoticeTitleProps) {
  const unread = !quiet && !notice.readAt;
  return (
    <div className="staff-notice">
      <Button type="link" size="small" onClick={onOpen}>
        {unread && <span className="yjs-sr">未读：</span>}
        <span className={unread ? 'yjs-unread' : ''}>{notice.title}</span>
      </Button>
      <div className="yjs-quiet staff-notice-text">{notice.body}</div>
    </div>
  );
}
