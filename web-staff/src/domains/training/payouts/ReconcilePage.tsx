import { useQuery } from '@apollo/client/react';
import { type DataColumn, formatMoney, PageHeader, QueryGate, StateTag, today, useUrlState } from '@yjs/web-kit';
import { Input } from 'antd';
import { Link } from 'react-router';
import type { FundReconciliationQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { FundReconciliationDocument } from './reconcile.graphql.ts';

type Reconciliation = FundReconciliationQuery['fundReconciliation'];
type District = Reconciliation['districts'][number] & { id: string };
type Open = Reconciliation['open'][number] & { id: string };

const help = [
  '截至所选月份月末，各区已生成的报销台账（含冲正）与已登记的资金拨付逐区核对，差额为拨付减台账。',
  '未拨付的台账按生成至月末的天数列出账龄，账龄最长的排在最前。',
];

/** A month of the address, or that of today. */
const monthUrl = {
  month: {
    empty: '',
    parse: (text: string) => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : ''),
    format: (month: string) => month || undefined,
  },
};

const amount = (text: string) => formatMoney(text);

const districtColumns: readonly DataColumn<District>[] = [
  { key: 'district', title: '区', render: ({ districtTitle }) => districtTitle },
  { key: 'ledgers', title: '台账（份）', align: 'right', render: ({ ledgers }) => ledgers },
  { key: 'total', title: '台账合计', align: 'right', render: ({ ledgerTotal }) => amount(ledgerTotal) },
  { key: 'fund', title: '已登记拨付', align: 'right', render: ({ fundTotal }) => amount(fundTotal) },
  { key: 'difference', title: '差额', align: 'right', render: ({ difference }) => amount(difference) },
  ...['30天以内', '31至60天', '61至90天', '90天以上'].map(
    (title, place): DataColumn<District> => ({
      key: title,
      title: `未拨付 ${title}`,
      align: 'right',
      render: ({ ages }) => amount(ages[place] ?? '0'),
    }),
  ),
  {
    key: 'ok',
    title: '结果',
    render: ({ ok }) => <StateTag title={ok ? '一致' : '有差额'} tone={ok ? 'done' : 'waiting'} />,
  },
];

const openColumns: readonly DataColumn<Open>[] = [
  {
    key: 'ledger',
    title: '台账',
    render: ({ ledgerId, ledgerNo }) => <Link to={`/training/subsidy-ledgers/${ledgerId}`}>{ledgerNo}</Link>,
  },
  { key: 'run', title: '班次', render: ({ runName }) => runName },
  { key: 'institution', title: '培训机构', render: ({ institutionName }) => institutionName },
  { key: 'on', title: '台账日期', render: ({ generatedOn }) => generatedOn },
  { key: 'days', title: '账龄（天）', align: 'right', render: ({ days }) => days },
  { key: 'open', title: '未拨付金额', align: 'right', render: ({ open }) => amount(open) },
];

/** 资金拨付核对: R7 of a month by district, and the ledgers that still wait for their money (02 §19.6). */
export default function ReconcilePage() {
  const [{ month: chosen }, set] = useUrlState(monthUrl);
  const month = chosen || today().slice(0, 7);
  const query = useQuery(FundReconciliationDocument, { variables: { month }, fetchPolicy: 'cache-and-network' });
  const found = query.data?.fundReconciliation;
  return (
    <div className="staff-stack">
      <PageHeader
        title="资金拨付核对"
        help={<HelpLines lines={help} />}
        actions={
          <Input
            type="month"
            aria-label="月份"
            style={{ width: 160 }}
            value={month}
            max={today().slice(0, 7)}
            onChange={({ target }) => target.value && set({ month: target.value })}
          />
        }
      />
      <QueryGate queries={[query]}>
        {found && (
          <>
            <PageSection id="districts" title={`各区核对（截至${found.month}月末）`}>
              <PlainTable
                label="各区核对"
                columns={districtColumns}
                rows={found.districts.map((one) => ({ ...one, id: one.districtCode }))}
                empty={{ title: '没有报销台账', hint: '区审核通过补助申请后生成台账，计入当月。' }}
              />
            </PageSection>
            <PageSection id="open" title="未拨付台账账龄">
              <PlainTable
                label="未拨付台账账龄"
                columns={openColumns}
                rows={found.open.map((one) => ({ ...one, id: one.ledgerId }))}
                empty={{ title: '台账已全部拨付', hint: '没有未登记拨付的台账。' }}
              />
            </PageSection>
          </>
        )}
      </QueryGate>
    </div>
  );
}
