import { type Cells, formatMoney, QueueTabs, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type OneOffSubsidyTypes, oneOffSubsidy } from '../../../records/one-off-subsidy.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { SubsidyFigures } from './SubsidyFigures.tsx';
import { chosenSubsidyActs, subsidyActs } from './subsidy-acts.tsx';
import './subsidies.css';

const url = { ...oneOffSubsidy.url, tab: urlChoice(['all', 'review', 'approve', 'figures'], 'all') };

const cells: Cells<OneOffSubsidyTypes> = {
  amount: ({ amount }) => <span style={{ fontVariantNumeric: 'tabular-nums' }}>{formatMoney(amount)}</span>,
  // Nearly the same in every row: four lines of it made the list twice as long. The page has all of it.
  standardName: ({ standardName }) => (
    <span className="subsidy-standard" title={standardName ?? undefined}>
      {standardName}
    </span>
  ),
};

/** 补助申报 (01 §13.7): all of them, what waits for the review or the approval with 批量通过, and the year by district. */
export default function SubsidyList() {
  const [state, setState] = useUrlState(url);
  const navigate = useNavigate();
  const mayPrepare = usePermission('subsidy:prepare');
  const mayPay = usePermission('subsidy:pay');
  const [batching, setBatching] = useState(false);
  const { tab } = state;
  const nav = (
    <QueueTabs
      label="补助申报"
      tabs={[
        { key: 'all', title: '申报' },
        { key: 'review', title: '待复核' },
        { key: 'approve', title: '待审批' },
        { key: 'figures', title: '统计' },
      ]}
      active={tab}
      onChange={(key) =>
        setState({
          tab: key as typeof tab,
          state: key === 'review' ? ['INFO_CONFIRMED'] : key === 'approve' ? ['REVIEWED'] : [],
        })
      }
    />
  );
  if (tab === 'figures') return <SubsidyFigures nav={nav} />;
  return (
    <>
      <RecordListPage
        record={oneOffSubsidy}
        nav={nav}
        help={[
          '自主就业退役士兵办理退役报到后，由服务中心按身份证号申报；服役时间、加发情形和账户取自一件事申请。',
          '信息经本人确认后，由科长复核、分管局长审批；经办、复核、审批须由三人分别办理。',
          '审批后由区局编入发放批次，结果由资金监管平台返回；失败的更正账户后重新编入批次。',
        ]}
        cells={cells}
        acts={tab === 'all' ? subsidyActs : chosenSubsidyActs}
        actions={
          <>
            {mayPay && <Button onClick={() => setBatching(true)}>编制发放批次</Button>}
            {mayPrepare && (
              <Button type="primary" onClick={() => navigate('/aftercare/subsidies/new')}>
                申报补助
              </Button>
            )}
          </>
        }
        empty={{ title: '没有补助申报', hint: '点击“申报补助”，输入身份证号即可。' }}
      />
      {batching && <BatchDialog onClose={() => setBatching(false)} />}
    </>
  );
}
