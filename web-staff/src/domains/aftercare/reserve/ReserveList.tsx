import { SheetCheck, usePermission, useSheetImport } from '@yjs/web-kit';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { reserveRecord } from '../../../records/reserve-record.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { reserveActs } from './reserve-acts.tsx';

/** 预备役登记 (01 §12.6): who is registered, how far, and whose limit has come. */
export default function ReserveList() {
  const navigate = useNavigate();
  const mayFill = usePermission('reserve:fill');
  const mayExport = usePermission('reserve:export');
  const [open, setOpen] = useState<'import' | 'batch'>();
  return (
    <>
      <RecordListPage
        record={reserveRecord}
        help={[
          '退役士兵预备役信息在这里填写，按武装部采集要求生成《预备役信息登记表》。',
          '退役后应在法定期限内办理兵役登记信息变更，每人的期限见“变更期限”，到期未办理的列入预警。',
          '批量导出超过50人的，须由区业务科长放行；同一人当日分批导出的合并计算。',
        ]}
        acts={reserveActs}
        actions={
          <>
            {mayExport && <Button onClick={() => setOpen('batch')}>批量生成登记表</Button>}
            {mayFill && <Button onClick={() => setOpen('import')}>导入</Button>}
            {mayFill && (
              <Button type="primary" onClick={() => navigate('/aftercare/reserve/new')}>
                新建登记
              </Button>
            )}
          </>
        }
        empty={{ title: '没有预备役登记', hint: '新建或导入后显示在这里。' }}
      />
      {open === 'import' && <ImportDialog onClose={() => setOpen(undefined)} />}
      {open === 'batch' && <BatchDialog onClose={() => setOpen(undefined)} />}
    </>
  );
}

function ImportDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport('/imports/reserve-records');
  const taken = (imported: number) => {
    message.success(`已导入 ${imported} 人`);
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title="导入预备役登记"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">先下载模板填写，一次最多1000行；逐行检查，有错误时默认全部不导入。</p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
