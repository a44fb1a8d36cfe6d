import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { empCadre } from '../../../records/emp-cadre.ts';
import { StartDialog } from '../transfers/StartDialog.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';

/** 企业退休军转干部 (03 §31.7): who is on the register of the reader's district, and how he stands. */
export default function CadreList() {
  const mayAdd = usePermission('cadre:manage');
  const mayDraft = usePermission('cadre:draft');
  const mayImport = usePermission('cadre:import');
  const mayTransfer = usePermission('cadre.transfer:manage');
  const [open, setOpen] = useState<'add' | 'import' | 'transfer'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <RecordListPage
        record={empCadre}
        help={[
          '企业退休军转干部按户籍区管理，新增、导入和关键信息变更经区、市审批后生效。',
          '户籍迁往本市其他区的发起关系转移，迁出本市的申请变更状态。',
          '标有疑似死亡或身份互斥的，核实前暂缓发放补助。',
        ]}
        actions={
          <>
            {mayTransfer && <Button onClick={() => setOpen('transfer')}>批量转移</Button>}
            {mayImport && <Button onClick={() => setOpen('import')}>导入</Button>}
            {(mayAdd || mayDraft) && (
              <Button type="primary" onClick={() => setOpen('add')}>
                新增人员
              </Button>
            )}
          </>
        }
        empty={{ title: '没有企业退休军转干部', hint: '新增或导入并经审批后显示在这里。' }}
      />
      {open === 'add' && <EntryDialog onClose={close} />}
      {open === 'import' && <ImportDialog onClose={close} />}
      {open === 'transfer' && <StartDialog onClose={close} />}
    </>
  );
}
