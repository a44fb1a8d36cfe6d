import { QueueTabs, urlChoice, useUrlState } from '@yjs/web-kit';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { subsidyLedger } from '../../../records/subsidy-ledger.ts';
import { SubsidyFigures } from './SubsidyFigures.tsx';

const url = { tab: urlChoice(['list', 'figures'], 'list') };

/** 报销台账 (02 §19.7), and what they come to by month and district. */
export default function LedgerList() {
  const [state, setState] = useUrlState(url);
  const nav = (
    <QueueTabs
      label="报销台账"
      tabs={[
        { key: 'list', title: '台账' },
        { key: 'figures', title: '资金汇总' },
      ]}
      active={state.tab}
      onChange={(tab) => setState({ tab: tab as typeof state.tab })}
    />
  );
  if (state.tab === 'figures') return <SubsidyFigures nav={nav} />;
  return (
    <RecordListPage
      record={subsidyLedger}
      nav={nav}
      help={[
        '结算单审核通过后系统自动生成台账，每份结算单只生成一份，生成后不能修改。',
        '有误的明细在台账页面申请冲正，由市局审批后入账，多付的金额须追回。',
      ]}
      empty={{ title: '没有报销台账', hint: '结算单审核通过后自动生成。' }}
    />
  );
}
