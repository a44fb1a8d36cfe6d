import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { cadreComparison } from '../../../records/cadre-comparison.ts';
import { StartCadreComparisonDocument } from '../cadres.graphql.ts';
import { PeopleField } from '../register/PeopleField.tsx';

/** 多重身份比对任务 (03 §31.5): every night, every quarter, and by hand. */
export default function ComparisonList() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <RecordListPage
        record={cadreComparison}
        help={[
          '每日2:00比对有变更的人员，每季度第一天比对全部在册人员。',
          '来源不可用的，任务显示部分完成，下一次继续比对。',
        ]}
        actions={
          <Button type="primary" onClick={() => setOpen(true)}>
            发起比对
          </Button>
        }
        empty={{ title: '没有比对任务', hint: '点击“发起比对”，系统在后台向各来源核对。' }}
      />
      {open && <CompareDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface Values {
  cadreIds?: string[];
}
const MOST = 200;

function CompareDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [start] = useMutation(StartCadreComparisonDocument);
  const requestIdOf = useRequestId();

  async function send({ cadreIds = [] }: Values): Promise<void> {
    const asked = { cadreIds: cadreIds.length > 0 ? cadreIds : null };
    const { data } = await start({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success('已在后台开始比对');
    if (data) navigate(`/cadre-comparisons/${data.startCadreComparison.id}`);
  }

  return (
    <FormDialog<Values> title="发起多重身份比对" okText="开始比对" width={640} onSubmit={send} onClose={onClose}>
      <p className="yjs-quiet">向公安人口、人社养老、死亡库、优抚库、军休库、退役士兵库和医保核对，在后台进行。</p>
      <PeopleField most={MOST} />
    </FormDialog>
  );
}
