import { useMutation } from '@apollo/client/react';
import {
  type Cells,
  DatePicker,
  FormDialog,
  formatMoney,
  type Picked,
  SheetImportButton,
  usePermission,
} from '@yjs/web-kit';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type PayablePersonTypes, payablePerson } from '../../records/payable-person.ts';
import { GeneratePayRosterDocument } from './bereavement.graphql.ts';
import { StartReductionDialog } from './ReductionDialog.tsx';

type Row = PayablePersonTypes['Row'];

/** 经费可发放人员: who is paid what, and whether; a reduction may be started without a record of 死亡库 (03 §34.2). */
export default function PayableList() {
  const mayStart = usePermission('reduction:start');
  const mayMake = usePermission('reduction:roster');
  const mayImport = usePermission('reduction:import');
  const [seq, setSeq] = useState(0);
  const taken = () => setSeq(seq + 1);
  const [target, setTarget] = useState<Row>();
  const [making, setMaking] = useState(false);
  const cells: Cells<PayablePersonTypes> = {
    monthly: ({ monthly }) => formatMoney(monthly),
    payStatusTitle: (row) => (
      <>
        {row.payStatusTitle}
        {row.stopMonth && <span className="yjs-quiet">{` 自 ${row.stopMonth}`}</span>}
        {mayStart && row.payStatusTitle !== '已停发' && (
          <div>
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setTarget(row)}>
              发起减员
            </Button>
          </div>
        )}
      </>
    ),
  };
  return (
    <>
      <RecordListPage
        key={seq}
        record={payablePerson}
        help={[
          '优抚对象按类别的月发放标准和发放状态；暂停的等待死亡核实，已停发的从停发月份起不再发放。',
          '生成发放名册前，系统先执行已批准的减员，名册中不会有应停发的人员。',
        ]}
        cells={cells}
        actions={
          <>
            {mayImport && (
              <>
                <SheetImportButton
                  label="导入人员"
                  base="/imports/payable-persons"
                  of=""
                  hint="从优抚系统导出后按模板填写，一次最多5000行；同一人同一类别再次导入的更新月发放标准。"
                  unit="人次"
                  onDone={taken}
                />
                <SheetImportButton
                  label="导入已发放月份"
                  base="/imports/paid-months"
                  of=""
                  hint="用于计算多发和应补发，一次最多5000行；同一月份再次导入的以新的金额为准。"
                  unit="条"
                  onDone={taken}
                />
              </>
            )}
            {mayMake && <Button onClick={() => setMaking(true)}>生成发放名册</Button>}
          </>
        }
        empty={{ title: '没有经费可发放人员', hint: '由区级从优抚系统导入。' }}
      />
      {target && (
        <StartReductionDialog
          target={{ payableId: target.id }}
          subject={target.personName}
          onClose={() => setTarget(undefined)}
        />
      )}
      {making && <RosterDialog onClose={() => setMaking(false)} />}
    </>
  );
}

/** 生成发放名册: what it comes to once the reduction has run (03 §34.5). */
function RosterDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const [generate] = useMutation(GeneratePayRosterDocument);
  return (
    <FormDialog<{ month: Picked }>
      title="生成发放名册"
      okText="生成"
      onSubmit={async ({ month }) => {
        const { data } = await generate({ variables: { month: month.format('YYYY-MM') } });
        if (!data) return;
        const { month: of, persons, total, paused } = data.generatePayRoster;
        message.success(`${of} 名册：${persons} 人次，合计 ${formatMoney(total)} 元，暂停 ${paused} 人次未列入`, 8);
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">先执行已批准的减员，再生成名册；名册按“发放月份”筛选后导出。</p>
      <Form.Item name="month" label="发放月份" rules={[{ required: true, message: '请选择月份' }]}>
        <DatePicker picker="month" style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}
