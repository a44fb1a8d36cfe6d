import { useMutation } from '@apollo/client/react';
import { type Cells, FormDialog, ReasonItem, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type RecupResultTypes, recupResult } from '../../records/recup-result.ts';
import { OverrideResultDocument } from './recuperation.graphql.ts';

/** 筛选明细 (03 §29.6): whom the rules leave out the city may take in, with its reason, until the plan is published (§29.3). */
export default function ResultList() {
  const may = usePermission('recup.plan:edit');
  const [asked, setAsked] = useState<RecupResultTypes['Row']>();
  const [seq, setSeq] = useState(0);
  const [override] = useMutation(OverrideResultDocument);
  const cells: Cells<RecupResultTypes> = {
    verdict: (row) => (
      <>
        {row.verdict}
        {may && row.overridable && (
          <div>
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setAsked(row)}>
              人工认定
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
        record={recupResult}
        help={[
          '各疗养计划的筛选结果：符合条件的按机构排序，不符合的列出原因。荣誉待核验、数据异常的先更正，再重新筛选。',
          '发布之前市局可以人工认定不符合的人员，排在本机构符合人员之后；已分配名额的，认定后请重新自动分配。',
        ]}
        cells={cells}
        empty={{ title: '没有筛选明细', hint: '在疗养计划页面点击“运行筛选”。' }}
      />
      {asked && (
        <FormDialog<{ reason: string }>
          title={`人工认定 ${asked.cadreName}`}
          okText="认定为符合"
          onSubmit={async ({ reason }) => {
            await override({ variables: { id: asked.id, reason } });
            setSeq(seq + 1);
          }}
          onClose={() => setAsked(undefined)}
        >
          <p className="yjs-quiet">
            {`${asked.orgName}，${asked.planNo}：${asked.verdict}。认定后计入本机构符合人数；重新筛选的须重新认定。`}
          </p>
          <ReasonItem label="认定原因" />
        </FormDialog>
      )}
    </>
  );
}
