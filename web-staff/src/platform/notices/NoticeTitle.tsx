import { Button } from 'antd';
import type { NoticeRowFragment } from '../../generated/graphql.ts';

/** Title (bold and named while unread) and body; the title leads to the record. */
export function NoticeTitle({ notice, onOpen }: { notice: NoticeRowFragment; onOpen(): void }) {
  return (
    <div className="staff-notice">
      <Button type="link" size="small" onClick={onOpen}>
        {!notice.readAt && <span className="yjs-sr">未读：</span>}
        <span className={notice.readAt ? '' : 'yjs-unread'}>{notice.title}</span>
      </Button>
      <div className="yjs-quiet">{notice.body}</div>
    </div>
  );
}
