import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DatePicker,
  ErrorNotice,
  FormDialog,
  formatMoney,
  type Picked,
  reasonTextRules,
  toPicked,
  usePermission,
  useRequestId,
} from '@yjs/web-kit';
import { Button, Form, Input, Radio, Select, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { OffsiteMoneyQuery, OffsiteResult, SubsidyItem } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import type { OffsiteTrainingTypes } from '../../../records/offsite-training.ts';
import { itemWords } from '../standards/words.ts';
import { OffsiteMoneyDocument, RegisterOffsiteResultDocument, SaveOffsiteExpensesDocument } from './offsite.graphql.ts';

type Training = OffsiteTrainingTypes['One'];
type Expense = OffsiteMoneyQuery['offsiteExpenses'][number];
type Bound = OffsiteMoneyQuery['offsiteBounds'][number];

const expenseColumns: DataColumn<Expense>[] = [
  { key: 'item', title: '资金项目', render: ({ item }) => itemWords[item] },
  { key: 'invoiceNo', title: '发票号码', render: ({ invoiceNo }) => invoiceNo },
  { key: 'invoiceDate', title: '开票日期', render: ({ invoiceDate }) => invoiceDate },
  { key: 'payee', title: '收款单位', render: ({ payee }) => payee },
  { key: 'amount', title: '金额（元）', align: 'right', render: ({ amount }) => formatMoney(amount) },
];

const boundColumns: DataColumn<Bound & { id: string }>[] = [
  { key: 'item', title: '资金项目', render: ({ item }) => itemWords[item] },
  { key: 'invoiced', title: '发票合计（元）', align: 'right', render: ({ invoiced }) => formatMoney(invoiced) },
  {
    key: 'cap',
    title: '上限（元）',
    align: 'right',
    render: ({ cap }) => (cap ? formatMoney(cap) : '没有标准，按发票'),
  },
  { key: 'most', title: '可核定（元）', align: 'right', render: ({ most }) => formatMoney(most) },
];

const EDITABLE: readonly Training['state'][] = ['DRAFT', 'RECORDED', 'REIMB_PENDING', 'CORRECTING'];
const REGISTERS: readonly Training['state'][] = ['REIMB_PENDING', 'CORRECTING'];

/** 费用: the invoices, what may be approved of them by the standards of the first day, and the result. */
export function MoneySection({ training }: { training: Training }) {
  const { data, error, refetch } = useQuery(OffsiteMoneyDocument, { variables: { id: training.id } });
  const mayEnter = usePermission('training.offsite:enter') && EDITABLE.includes(training.state);
  const mayRegister = usePermission('training.offsite:register') && REGISTERS.includes(training.state);
  const [open, setOpen] = useState<'expenses' | 'result'>();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 4 }} />;
  const close = () => {
    setOpen(undefined);
    void refetch();
  };
  return (
    <PageSection
      id="money"
      title="费用和核定"
      extra={
        <Space>
          {mayEnter && <Button onClick={() => setOpen('expenses')}>登记费用</Button>}
          {mayRegister && (
            <Button type="primary" onClick={() => setOpen('result')}>
              登记结果
            </Button>
          )}
        </Space>
      }
    >
      <PlainTable
        label="发票"
        columns={expenseColumns}
        rows={data.offsiteExpenses}
        empty={{ title: '还没有发票', hint: '点击“登记费用”录入。' }}
      />
      {data.offsiteBounds.length > 0 && (
        <PlainTable
          label="可核定金额"
          columns={boundColumns}
          rows={data.offsiteBounds.map((bound) => ({ ...bound, id: bound.item }))}
          empty={{ title: '没有费用', hint: '' }}
        />
      )}
      {open === 'expenses' && <ExpensesDialog training={training} expenses={data.offsiteExpenses} onClose={close} />}
      {open === 'result' && <ResultDialog training={training} bounds={data.offsiteBounds} onClose={close} />}
    </PageSection>
  );
}

interface ExpenseValues {
  expenses: { item: SubsidyItem; invoiceNo: string; invoiceDate: Picked; payee: string; amount: string }[];
}

function ExpensesDialog({
  training,
  expenses,
  onClose,
}: {
  training: Training;
  expenses: readonly Expense[];
  onClose(): void;
}) {
  const [save] = useMutation(SaveOffsiteExpensesDocument);
  const send = async ({ expenses: given = [] }: ExpenseValues) => {
    const { id, version } = training;
    const rows = given.map(({ invoiceDate, ...one }) => ({ ...one, invoiceDate: invoiceDate.format('YYYY-MM-DD') }));
    await save({ variables: { id, version, expenses: rows } });
  };
  const needed = [{ required: true, message: '必填' }];
  return (
    <FormDialog<ExpenseValues>
      title={`登记费用 ${training.offsiteNo}`}
      okText="保存"
      width={920}
      initialValues={{
        expenses: expenses.map(({ item, invoiceNo, invoiceDate, payee, amount }) => ({
          item,
          invoiceNo,
          invoiceDate: toPicked(invoiceDate),
          payee,
          amount,
        })),
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.List name="expenses">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="baseline" size={8}>
                <Form.Item name={[name, 'item']} rules={needed}>
                  <Select
                    aria-label="资金项目"
                    placeholder="资金项目"
                    style={{ width: 130 }}
                    options={Object.entries(itemWords).map(([value, label]) => ({ value, label }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'invoiceNo']} rules={needed}>
                  <Input aria-label="发票号码" placeholder="发票号码" maxLength={30} />
                </Form.Item>
                <Form.Item name={[name, 'invoiceDate']} rules={needed}>
                  <DatePicker aria-label="开票日期" placeholder="开票日期" />
                </Form.Item>
                <Form.Item name={[name, 'payee']} rules={needed}>
                  <Input aria-label="收款单位" placeholder="收款单位" maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'amount']} rules={needed}>
                  <Input aria-label="金额" placeholder="金额" inputMode="decimal" suffix="元" style={{ width: 130 }} />
                </Form.Item>
                <Button type="link" danger onClick={() => remove(name)}>
                  删除
                </Button>
              </Space>
            ))}
            <Button onClick={() => add()} disabled={fields.length >= 50}>
              增加发票
            </Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

interface ResultValues {
  result: OffsiteResult;
  approved?: Partial<Record<SubsidyItem, string>>;
  reason?: string;
  paidOn?: Picked | null;
  voucherNo?: string;
  bankAccount?: string;
}

function ResultDialog({
  training,
  bounds,
  onClose,
}: {
  training: Training;
  bounds: readonly Bound[];
  onClose(): void;
}) {
  const [register] = useMutation(RegisterOffsiteResultDocument);
  const requestIdOf = useRequestId();
  const send = async ({ approved = {}, paidOn, ...values }: ResultValues) => {
    const input = {
      ...values,
      ...(values.result === 'PARTLY' && {
        approved: bounds.flatMap(({ item }) => (approved[item] ? [{ item, amount: approved[item] }] : [])),
      }),
      paidOn: paidOn?.format('YYYY-MM-DD') ?? null,
    };
    const { id, version } = training;
    await register({ variables: { id, version, input, requestId: requestIdOf({ id, version, input }) } });
  };
  return (
    <FormDialog<ResultValues>
      title={`登记报销结果 ${training.offsiteNo}`}
      okText="登记"
      width={640}
      initialValues={{
        result: training.certificateNo ? 'REIMBURSED' : 'REFUSED',
        approved: Object.fromEntries(bounds.map(({ item, most }) => [item, most])),
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <ResultFields bounds={bounds} certified={Boolean(training.certificateNo)} />
    </FormDialog>
  );
}

function ResultFields({ bounds, certified }: { bounds: readonly Bound[]; certified: boolean }) {
  const form = Form.useFormInstance<ResultValues>();
  const result = Form.useWatch('result', form);
  return (
    <>
      <Form.Item name="result" label="结果" {...(!certified && { extra: '没有证书，只能登记不予报销。' })}>
        <Radio.Group
          options={[
            { value: 'REIMBURSED', label: '已报销（按可核定金额）', disabled: !certified },
            { value: 'PARTLY', label: '部分报销', disabled: !certified },
            { value: 'REFUSED', label: '不予报销' },
          ]}
        />
      </Form.Item>
      {result === 'PARTLY' &&
        bounds.map(({ item, most }) => (
          <Form.Item
            key={item}
            name={['approved', item]}
            label={`${itemWords[item]}核定金额（不超过 ${formatMoney(most)}）`}
          >
            <Input inputMode="decimal" suffix="元" autoComplete="off" />
          </Form.Item>
        ))}
      {result !== 'REIMBURSED' && (
        <Form.Item name="reason" label="原因" rules={reasonTextRules(true, '原因')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount />
        </Form.Item>
      )}
      {result !== 'REFUSED' && (
        <>
          <Form.Item name="paidOn" label="支付日期（未支付的留空）">
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="voucherNo" label="凭证号">
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="bankAccount" label="收款账号（选填）">
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}
