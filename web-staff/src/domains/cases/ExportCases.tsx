import { DownloadOutlined } from '@ant-design/icons';
import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { QueueState } from './queue-state.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** 导出: the queue as the filters show it, for who may. */
export function ExportCases({ state }: { state: QueueState }) {
  const [open, setOpen] = useState(false);
  if (!usePermission('case:export')) return null;
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        导出
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog state={state} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
