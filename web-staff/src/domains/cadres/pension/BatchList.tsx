import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, pickedToday, useRequestId, wordOptions } from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PensionPurpose } from '../../../generated/graphql.ts';
import { pensionPurposeTitles } from '../../../generated/titles/pension-purpose.ts';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { pensionBatch } from '../../../records/pension-batch.ts';
import { StartPensionBatchDocument } from '../cadres.graphql.ts';
import { PeopleField } from '../register/PeopleField.tsx';

/** 养老金批量查询 (03 §31.6): many people at once, in the background, with a purpose. */
export default function BatchList() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <RecordListPage
        record={pensionBatch}
        help={[
          '一次最多1000人，在后台逐人向人社查询，每次查询都记录目的。',
          '养老金数据只供查看，保存24小时；查询记录可在“养老金查询记录”中导出。',
        ]}
        actions={
          <Button type="primary" onClick={() => setOpen(true)}>
            批量查询
          </Button>
        }
        empty={{ title: '没有批量查询', hint: '点击“批量查询”，选择人员、目的和月份。' }}
      />
      {open && <BatchDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface Values {
  cadreIds?: string[];
  purpose: PensionPurpose;
  purposeText?: string;
  months: [Picked, Picked];
}
const MOST = 1000;

function BatchDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [start] = useMutation(StartPensionBatchDocument);
  const requestIdOf = useRequestId();

  async function send({ cadreIds = [], purpose, purposeText, months: [from, to] }: Values): Promise<void> {
    const input = {
      purpose,
      purposeText: purposeText ?? null,
      fromMonth: from.format('YYYYMM'),
      toMonth: to.format('YYYYMM'),
    };
    const asked = { cadreIds: cadreIds.length > 0 ? cadreIds : null, input };
    const { data } = await start({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success('已在后台开始查询');
    if (data) navigate(`/pension-batches/${data.startPensionBatch.id}`);
  }

  return (
    <FormDialog<Values>
      title="批量查询养老金"
      okText="开始查询"
      width={640}
      initialValues={{ months: [pickedToday(), pickedToday()] }}
      onSubmit={send}
      onClose={onClose}
    >
      <PeopleField most={MOST} />
      <Form.Item name="purpose" label="查询目的" rules={[{ required: true, message: '请选择查询目的' }]}>
        <Select options={wordOptions(pensionPurposeTitles)} />
      </Form.Item>
      <Form.Item name="purposeText" label="目的说明（其他目的时必填，5个字以上）">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="months" label="月份" rules={[{ required: true, message: '请选择月份' }]}>
        <DatePicker.RangePicker picker="month" />
      </Form.Item>
    </FormDialog>
  );
}
