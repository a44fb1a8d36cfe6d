import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  FormDialog,
  formatDateTime,
  formatMoney,
  presentError,
  QueryGate,
  type StoredFile,
  trainingRules,
  UploadField,
} from '@yjs/web-kit';
import { Alert, App, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { PortalSection } from '../app/records/PortalSection.tsx';
import type { PayoutPartFragment } from '../generated/graphql.ts';
import { AccountFields, type AccountValues } from './AccountFields.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { type PayoutChange, type PayoutRow, PayoutTable } from './PayoutTable.tsx';
import {
  KeepPayoutVoucherDocument,
  OwnPayoutSheetDocument,
  SavePayoutRowsDocument,
  SaveTraineeAccountDocument,
} from './payouts.graphql.ts';

type Payout = NonNullable<PayoutPartFragment['payout']>;

/** States of a sheet in which the institution writes what it has paid. */
const OPEN: readonly string[] = ['PAYOUT_PENDING', 'PAYOUT_BACK'];

/** 生活补助发放 on the page of a 分区结算单: nothing before the institution is to pay. */
export function PayoutSection({ sheetId }: { sheetId: string }) {
  const client = useApolloClient();
  const query = useQuery(OwnPayoutSheetDocument, { variables: { id: sheetId }, fetchPolicy: 'cache-and-network' });
  const sheet = query.data?.districtSheet;
  // What may be done with the sheet follows from what is written on its payments.
  const changed = () => void client.refetchQueries({ include: 'active' });
  return (
    <QueryGate queries={[query]}>
      {sheet?.payout && (
        <Payments sheetId={sheetId} payout={sheet.payout} open={OPEN.includes(sheet.state)} onChanged={changed} />
      )}
    </QueryGate>
  );
}

interface PaymentsProps {
  sheetId: string;
  payout: Payout;
  open: boolean;
  onChanged(): void;
}

function Payments({ sheetId, payout, open, onChanged }: PaymentsProps) {
  const { message } = App.useApp();
  const [changes, setChanges] = useState<Readonly<Record<string, PayoutChange>>>({});
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<'import' | 'all' | PayoutRow>();
  const [save, { loading }] = useMutation(SavePayoutRowsDocument);
  const [saveAccount] = useMutation(SaveTraineeAccountDocument);
  const change = (id: string, part: PayoutChange) => setChanges((all) => ({ ...all, [id]: { ...all[id], ...part } }));
  const rows = payout.rows.map((row): PayoutRow => ({ ...row, ...changes[row.id] }));
  const changed = rows.filter(({ id }) => id in changes);
  const close = () => setAsked(undefined);
  // What the file says takes the place of what was typed and not saved.
  const imported = () => {
    setChanges({});
    onChanged();
  };
  const shared = { id: sheetId, version: payout.version };

  async function store(): Promise<void> {
    setProblem(undefined);
    try {
      await save({ variables: { ...shared, rows: changed.flatMap((row) => inputOf(row)) } });
      setChanges({});
      message.success('发放结果已保存');
      onChanged();
    } catch (failure) {
      const view = presentError(failure);
      setProblem([view.title, ...view.fields.map(({ message: text }) => text)].join('；'));
    }
  }

  return (
    <PortalSection id="payout" title="生活补助发放">
      <Sums payout={payout} />
      {open && (
        <Space wrap style={{ marginBottom: 12 }}>
          <DownloadButton label="下载付款清单" url={`/living-payouts/template.xlsx?of=${sheetId}`} />
          <Button onClick={() => setAsked('import')}>导入银行结果</Button>
          <Button onClick={() => setAsked('all')}>批量登记已发放</Button>
        </Space>
      )}
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 12 }} />}
      <PayoutTable rows={rows} open={open} change={change} onAccount={setAsked} />
      {open && (
        <>
          <Button
            style={{ marginTop: 12 }}
            loading={loading}
            disabled={changed.length === 0}
            onClick={() => void store()}
          >
            {changed.length === 0 ? '保存发放结果' : `保存${changed.length}人的发放结果`}
          </Button>
          <Vouchers {...shared} rows={payout.rows} onDone={onChanged} />
        </>
      )}
      <Feedbacks payout={payout} />
      {asked === 'import' && <ImportDialog sheetId={sheetId} onDone={imported} onClose={close} />}
      {asked === 'all' && (
        <FormDialog<{ paidOn: string; voucherNo: string }>
          title="批量登记已发放"
          okText="填入"
          initialValues={{ paidOn: payout.ledgerOn }}
          onSubmit={async ({ paidOn, voucherNo }) => {
            for (const { id, result, dueAmount } of rows)
              if (result !== 'PAID') change(id, { result: 'PAID', paidAmount: dueAmount, paidOn, voucherNo });
          }}
          onClose={close}
        >
          <p className="yjs-quiet">尚未登记已发放的学员按应发金额填入，核对后请保存；发放失败的请逐人改为“失败”。</p>
          <Form.Item name="paidOn" label="发放日期" rules={[{ required: true, message: '请填写发放日期' }]}>
            <Input type="date" min={payout.ledgerOn} />
          </Form.Item>
          <Form.Item name="voucherNo" label="凭证号" rules={[{ required: true, message: '请填写凭证号' }]}>
            <Input maxLength={40} />
          </Form.Item>
        </FormDialog>
      )}
      {typeof asked === 'object' && (
        <FormDialog<AccountValues>
          title={`${asked.nameMasked}的收款账户`}
          okText="保存"
          onSubmit={async (input) => {
            await saveAccount({ variables: { ...shared, payoutId: asked.id, input } });
            message.success('收款账户已登记，学员会收到通知');
            onChanged();
          }}
          onClose={close}
        >
          <AccountFields />
        </FormDialog>
      )}
    </PortalSection>
  );
}

function inputOf({ id, result, paidAmount, paidOn, method, voucherNo, failReason, heirNote }: PayoutRow) {
  return result === null ? [] : [{ payoutId: id, result, paidAmount, paidOn, method, voucherNo, failReason, heirNote }];
}

/** R3 and R8 in a line each. */
function Sums({ payout }: { payout: Payout }) {
  return (
    <ul aria-label="发放核对">
      {payout.checks.map(({ code, title, expected, actual, difference, ok }) => (
        <li key={code}>
          {code} {title}：应为 {code === 'R3' ? formatMoney(expected) : expected}，实际{' '}
          {code === 'R3' ? formatMoney(actual) : actual}
          {ok ? '，一致' : <b>，差额 {code === 'R3' ? formatMoney(difference) : difference}</b>}
        </li>
      ))}
    </ul>
  );
}

interface VouchersProps {
  id: string;
  version: number;
  rows: readonly PayoutRow[];
  onDone(): void;
}

/** 发放凭证 of whoever was paid and has none yet. */
function Vouchers({ id, version, rows, onDone }: VouchersProps) {
  const { message } = App.useApp();
  const [keep] = useMutation(KeepPayoutVoucherDocument);
  const [files, setFiles] = useState<StoredFile[]>([]);
  const waiting = rows.filter(({ result, voucherFileId }) => result === 'PAID' && voucherFileId === null);
  if (waiting.length === 0) return null;

  async function store(stored: StoredFile[]): Promise<void> {
    setFiles(stored);
    const [file] = stored;
    if (!file) return;
    try {
      await keep({ variables: { id, version, fileId: file.id } });
      setFiles([]);
      message.success('发放凭证已上传');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Form layout="vertical" style={{ marginTop: 12 }}>
      <Form.Item label={`发放凭证（${waiting.length}人尚无凭证，银行回单一份可以对应多人）`}>
        <UploadField label="发放凭证" rules={trainingRules} value={files} onChange={(stored) => void store(stored)} />
      </Form.Item>
    </Form>
  );
}

const VERDICTS = { CONFIRMED: '区已确认', RETURNED: '区已退回' } as const;

function Feedbacks({ payout }: { payout: Payout }) {
  if (payout.feedbacks.length === 0) return null;
  return (
    <ol aria-label="历次反馈" style={{ marginTop: 12 }}>
      {payout.feedbacks.map(({ version, submittedAt, paidTotal, difference, verdict, opinion }) => (
        <li key={version}>
          第{version}次反馈 {formatDateTime(submittedAt)}：实发 {formatMoney(paidTotal)}，差额 {formatMoney(difference)}
          ，{verdict ? VERDICTS[verdict] : '待区确认'}
          {opinion && `（${opinion}）`}
        </li>
      ))}
    </ol>
  );
}
