import {
  type Cells,
  formatMoney,
  QueueTabs,
  SheetCheck,
  urlChoice,
  usePermission,
  useSheetImport,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type OffsiteTrainingTypes, offsiteTraining } from '../../../records/offsite-training.ts';
import { EnterDialog } from './EnterDialog.tsx';
import { OffsiteFigures } from './OffsiteFigures.tsx';
import { offsiteActs } from './offsite-acts.tsx';
import { RegisterManyDialog } from './RegisterManyDialog.tsx';

const url = { tab: urlChoice(['list', 'figures'], 'list') };

const cells: Cells<OffsiteTrainingTypes> = {
  startDate: ({ startDate, endDate }) => `${startDate} 至 ${endDate}`,
  invoiced: ({ invoiced }) => formatMoney(invoiced),
  approved: ({ approved, central, local }) =>
    approved ? (
      <>
        {formatMoney(approved)}
        <div className="yjs-quiet">{`中央 ${formatMoney(central)}`}</div>
        <div className="yjs-quiet">{`地方 ${formatMoney(local)}`}</div>
      </>
    ) : (
      '—'
    ),
};

/** 异地培训 (02 §20): who was trained elsewhere, and what was reimbursed. */
export default function OffsiteList() {
  const [state, setState] = useUrlState(url);
  const navigate = useNavigate();
  const mayEnter = usePermission('training.offsite:enter');
  const mayRegister = usePermission('training.offsite:register');
  const [open, setOpen] = useState<'enter' | 'import' | 'register'>();
  const nav = (
    <QueueTabs
      label="异地培训"
      tabs={[
        { key: 'list', title: '登记' },
        { key: 'figures', title: '统计' },
      ]}
      active={state.tab}
      onChange={(tab) => setState({ tab: tab as typeof state.tab })}
    />
  );
  if (state.tab === 'figures') return <OffsiteFigures nav={nav} />;
  return (
    <>
      <RecordListPage
        record={offsiteTraining}
        nav={nav}
        help={[
          '在上海以外参加的长三角或全国技能培训，结束后由安置区录入，并登记报销结果。',
          '各项按发票和上限中较低的核定，中央资金按培训费、鉴定费、住宿费、生活补助的顺序使用。',
          '同一人同一证书或日期重叠的不能重复登记；结果更正须经市局同意，各版次都保留。',
        ]}
        cells={cells}
        acts={offsiteActs}
        {...((mayEnter || mayRegister) && {
          actions: (
            <>
              {mayRegister && <Button onClick={() => setOpen('register')}>批量登记</Button>}
              {mayEnter && (
                <>
                  <Button onClick={() => setOpen('import')}>导入</Button>
                  <Button type="primary" onClick={() => setOpen('enter')}>
                    录入
                  </Button>
                </>
              )}
            </>
          ),
        })}
        empty={{ title: '没有异地培训', hint: '录入或导入后显示在这里。' }}
      />
      {open === 'enter' && (
        <EnterDialog onClose={() => setOpen(undefined)} onDone={(id) => navigate(`/training/offsite/${id}`)} />
      )}
      {open === 'import' && <ImportDialog onClose={() => setOpen(undefined)} />}
      {open === 'register' && <RegisterManyDialog onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** 导入: the file is checked first; the right rows are taken, what is known already is named. */
function ImportDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport('/imports/offsite-trainings', true);
  const taken = (imported: number) => {
    message.success(`已导入 ${imported} 人次，请逐件登记费用后提交`);
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title="导入异地培训"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">先下载模板填写，一次最多500行；逐行核验身份，已登记过的不重复导入。</p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
