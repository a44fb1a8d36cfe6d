import { SheetCheck, usePermission, useSheetImport } from '@yjs/web-kit';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { RecordFormButton } from '../../../platform/records/RecordFormButton.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { subsidyFundPayment, subsidyFundPaymentForm } from '../../../records/subsidy-fund-payment.ts';

/** 资金拨付登记 (T27-6): one by one, or by a sheet of the fund's payments. */
export default function PaymentList() {
  const may = usePermission('training.subsidy:fund');
  const [imports, setImports] = useState(false);
  return (
    <>
      <RecordListPage
        record={subsidyFundPayment}
        help={[
          '资金拨付后按台账登记日期和凭证号，金额应等于台账金额（有冲正的为冲正后金额），每份台账登记一次。',
          '多份台账可以用模板一次导入。',
        ]}
        actions={(reload) => (
          <>
            {may && <Button onClick={() => setImports(true)}>导入</Button>}
            <RecordFormButton form={subsidyFundPaymentForm} onDone={reload} />
          </>
        )}
        empty={{ title: '没有拨付登记', hint: '台账生成、资金拨付后在这里登记。' }}
      />
      {imports && <ImportDialog onClose={() => setImports(false)} />}
    </>
  );
}

/** 导入: the file is checked first, row by row. */
function ImportDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport('/imports/subsidy-fund-payments');
  const taken = (imported: number) => {
    message.success(`已登记 ${imported} 笔拨付`);
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title="导入资金拨付"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">先下载模板填写，一次最多1000行；金额与台账不一致的行不能导入，同一文件不能重复导入。</p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
