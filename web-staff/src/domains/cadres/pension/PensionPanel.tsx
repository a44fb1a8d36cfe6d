import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  formatDateTime,
  formatMoney,
  type Picked,
  pickedToday,
  wordOptions,
} from '@yjs/web-kit';
import { Alert, Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { PensionPurpose } from '../../../generated/graphql.ts';
import { pensionPurposeTitles } from '../../../generated/titles/pension-purpose.ts';
import { QueryPensionDocument } from '../cadres.graphql.ts';

interface Values {
  purpose: PensionPurpose;
  purposeText?: string;
  months: [Picked, Picked];
}
const YEAR = 11;

/** 查询养老金数据 of one person (03 §31.6): with a purpose, read only. */
export function PensionPanel({ cadreId }: { cadreId: string }) {
  const [form] = Form.useForm<Values>();
  const purpose = Form.useWatch('purpose', form);
  const [query, { data, loading, error }] = useMutation(QueryPensionDocument);
  const [asked, setAsked] = useState(false);
  const answer = data?.queryPension;
  const [newest] = answer?.months ?? [];

  function send({ purpose: why, purposeText, months: [from, to] }: Values): void {
    setAsked(true);
    const input = {
      purpose: why,
      purposeText: purposeText ?? null,
      fromMonth: from.format('YYYYMM'),
      toMonth: to.format('YYYYMM'),
    };
    // The failure stands below the form.
    query({ variables: { cadreId, input } }).catch(() => undefined);
  }

  return (
    <>
      <Form<Values>
        form={form}
        layout="inline"
        initialValues={{ months: [pickedToday().subtract(YEAR, 'month'), pickedToday()] }}
        onFinish={send}
        style={{ rowGap: 8, marginBottom: 12 }}
      >
        <Form.Item name="purpose" label="查询目的" rules={[{ required: true, message: '请选择查询目的' }]}>
          <Select style={{ width: 140 }} options={wordOptions(pensionPurposeTitles)} />
        </Form.Item>
        {purpose === 'OTHER' && (
          <Form.Item name="purposeText" label="说明" rules={[{ required: true, min: 5, message: '请填写5个字以上' }]}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="months" label="月份" rules={[{ required: true, message: '请选择月份' }]}>
          <DatePicker.RangePicker picker="month" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={loading}>
          查询
        </Button>
      </Form>
      {!asked && <p className="yjs-quiet">选择目的和月份后查询；每次查询都会记录。</p>}
      {error && <ErrorNotice error={error} safe="没有改变任何信息。" />}
      {answer?.message && <Alert type="info" showIcon title={answer.message} />}
      {answer && answer.months.length > 0 && (
        <>
          {newest && <p className="yjs-quiet">数据截至 {formatDateTime(newest.fetchedAt)}</p>}
          <Table
            rowKey="month"
            size="small"
            pagination={false}
            dataSource={[...answer.months]}
            columns={[
              { title: '月份', dataIndex: 'month' },
              {
                title: '金额（元）',
                dataIndex: 'amount',
                align: 'right',
                render: (amount: string) => formatMoney(amount),
              },
              { title: '发放状态', dataIndex: 'payStatus' },
              { title: '参保地', dataIndex: 'insuredPlace', render: (text: string | null) => text ?? '—' },
            ]}
          />
        </>
      )}
    </>
  );
}
