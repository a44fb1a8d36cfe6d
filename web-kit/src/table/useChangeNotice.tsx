import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';

const noticeKey = 'list-changes';
const shownSeconds = 6;

/** 「3 件办件状态已更新」 with 查看, when rows on the screen have changed by somebody else's hand (01 §5.6 no. 1). */
export function useChangeNotice(changedIds: ReadonlySet<string>, byOthers: () => boolean): void {
  const { notification } = App.useApp();
  const asked = useRef(byOthers);
  asked.current = byOthers;

  useEffect(() => {
    const [first] = changedIds;
    if (first === undefined || !asked.current()) return;
    notification?.info({
      key: noticeKey,
      title: `${changedIds.size} 件办件状态已更新`,
      duration: shownSeconds,
      placement: 'bottomRight',
      actions: (
        <Button
          size="small"
          onClick={() => {
            show(first);
            notification.destroy(noticeKey);
          }}
        >
          查看
        </Button>
      ),
    });
  }, [changedIds, notification]);
}

/** Brings the row into sight and gives it the focus. */
function show(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus();
}
