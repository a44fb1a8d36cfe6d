import { usePermission } from '@yjs/web-kit';
import { Alert } from 'antd';
import { ReviewButton } from './ReviewButton.tsx';

/** Acts after which somebody stands at the desk and has been served, with the screen's name. */
const AFTER = { accept: ['ACCEPT', '接件'], finish: ['FINISH', '办结'] } as const;

/** After 接件 and 办结: the applicant may evaluate at once (一次一评). */
export function ReviewPrompt({ caseId, action, onClose }: { caseId: string; action: string; onClose(): void }) {
  const may = usePermission('review.pad:call');
  if (!may || (action !== 'accept' && action !== 'finish')) return null;
  const [screen, title] = AFTER[action];
  return (
    <Alert
      className="yjs-no-print"
      type="success"
      showIcon
      role="status"
      title={`${title}已完成，可请申请人在窗口平板上评价。`}
      closable={{ onClose, 'aria-label': '关闭提示' }}
      action={<ReviewButton service={{ type: 'case', id: caseId }} screen={screen} size="small" />}
    />
  );
}
