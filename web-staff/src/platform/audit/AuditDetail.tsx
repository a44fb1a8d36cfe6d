import { formatInstant } from '@yjs/web-kit';
import { Descriptions, Drawer } from 'antd';
import type { AuditRow } from './AuditList.tsx';

/** One audit row with its detail as recorded. */
export function AuditDetail({ entry, onClose }: { entry: AuditRow; onClose(): void }) {
  return (
    <Drawer open size="large" title={entry.eventTitle} onClose={onClose}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'at', label: '时间', children: formatInstant(entry.at) },
          { key: 'ok', label: '结果', children: entry.ok ? '成功' : '被拒绝' },
          {
            key: 'actor',
            label: '操作人',
            children: [entry.actorName, entry.orgName].filter(Boolean).join(' · ') || '—',
          },
          { key: 'ip', label: '地址', children: entry.ip ?? '—' },
          { key: 'event', label: '事件代码', children: entry.event },
          {
            key: 'object',
            label: '对象',
            children: [entry.objectType, entry.objectId].filter(Boolean).join(' ') || '—',
          },
          { key: 'seq', label: '序号', children: entry.seq ?? '—' },
          { key: 'trace', label: '追踪号', children: entry.traceId ?? '—' },
        ]}
      />
      {entry.detail != null && <pre className="staff-payload">{JSON.stringify(entry.detail, null, 2)}</pre>}
    </Drawer>
  );
}
