import { type Cells, formatMoney, QueueTabs, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SubsidyStandardKind } from '../../../generated/graphql.ts';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type SubsidyStandardTypes, subsidyStandard } from '../../../records/subsidy-standard.ts';
import { DaysLeft } from './DaysLeft.tsx';
import { StandardDialog } from './StandardDialog.tsx';
import StandardTimeline from './StandardTimeline.tsx';
import { standardActs } from './standard-acts.tsx';
import { kindWords } from './words.ts';

const kinds = Object.keys(kindWords) as SubsidyStandardKind[];
const url = { ...subsidyStandard.url, tab: urlChoice(['list', 'timeline'], 'list') };

const cells: Cells<SubsidyStandardTypes> = {
  amount: (row) => (
    <>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{formatMoney(row.amount)}</span>
      <div className="yjs-quiet">{row.unitTitle}</div>
    </>
  ),
  validFrom: (row) => (
    <>
      {`${row.validFrom} 至 ${row.validTo ?? '长期'}`}
      {row.cutTo && row.cutTo !== row.validTo && <div className="yjs-quiet">{replacedWords(row)}</div>}
    </>
  ),
  daysLeft: (row) => <DaysLeft days={row.daysLeft} />,
};

const replacedWords = ({ cutTo, validFrom }: { cutTo?: string | null; validFrom: string }) =>
  cutTo && cutTo < validFrom ? '已被更正' : `实际截止 ${cutTo}`;

/** 补助标准 (02 §18.6): kinds as tabs, what ends soon stands out, the calendar of what is missing behind the last tab. */
export default function StandardList() {
  const [state, setState] = useUrlState(url);
  const navigate = useNavigate();
  const mayManage = usePermission('training.standard:manage');
  const [adding, setAdding] = useState(false);
  const timeline = state.tab === 'timeline';
  const [kind] = state.kind;
  const nav = (
    <QueueTabs
      label="补助标准种类"
      tabs={[
        { key: 'ALL', title: '全部' },
        ...kinds.map((key) => ({ key, title: kindWords[key] })),
        { key: 'TIMELINE', title: '时间轴' },
      ]}
      active={timeline ? 'TIMELINE' : state.kind.length === 1 && kind ? kind : 'ALL'}
      onChange={(key) =>
        setState(key === 'TIMELINE' ? { tab: 'timeline' } : { tab: 'list', kind: kinds.filter((one) => one === key) })
      }
    />
  );
  if (timeline) return <StandardTimeline nav={nav} />;
  return (
    <>
      <RecordListPage
        record={subsidyStandard}
        nav={nav}
        help={[
          '标准由市局一人编制、另一人确认后发布；同一种类、同一范围的标准日期不能重叠。',
          '已发布的金额不能修改：到期前复制为下一期，有误的更正为新版次。',
          '到期前90、60、30、7天提醒，到期当天起每天提醒，直到下一期发布或登记不再续期。',
        ]}
        cells={cells}
        acts={standardActs}
        {...(mayManage && {
          actions: (
            <Button type="primary" onClick={() => setAdding(true)}>
              新增标准
            </Button>
          ),
        })}
        empty={{ title: '没有补助标准', hint: '新增标准并经另一人确认后，用于补助结算。' }}
      />
      {adding && (
        <StandardDialog onClose={() => setAdding(false)} onDone={(id) => navigate(`/training/standards/${id}`)} />
      )}
    </>
  );
}
