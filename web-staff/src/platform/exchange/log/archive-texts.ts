import { formatDateTime } from '@yjs/web-kit';
import type { ArchiveRowFragment } from '../../../generated/graphql.ts';

/** The day of a file that was kept long enough stays in the list as proof. */
export function fileText({ fileName, expiredAt }: ArchiveRowFragment): string {
  return expiredAt ? `已销毁（保管期满，${formatDateTime(expiredAt)}）` : fileName;
}

/** Whether a day's rows are still online, or who has asked for or confirmed their purge. */
export function onlineText(row: ArchiveRowFragment): string {
  if (row.purgedAt) return `已清理（${row.purgedName ?? ''} ${formatDateTime(row.purgedAt)}）`;
  if (row.purgeAskedAt) return `待审计管理员确认清理（${row.purgeAskedName ?? ''} 申请）`;
  return '在线';
}
