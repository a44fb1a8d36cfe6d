import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, pickedToday, toPicked } from '@yjs/web-kit';
import { Button, Skeleton, Space, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { StandardTimelineQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { StandardTimelineDocument } from './standards.graphql.ts';
import './standards.css';

type Line = StandardTimelineQuery['subsidyStandardTimeline'][number];

/** 标准时间轴: a line a kind over two years, the days that nothing covers in red, and the same in words (02 §18.6). */
export default function StandardTimeline({ nav }: { nav: ReactNode }) {
  const [year, setYear] = useState(pickedToday().year());
  const window = { from: `${year}-01-01`, to: `${year + 1}-12-31` };
  const { data, error, refetch } = useQuery(StandardTimelineDocument, { variables: window });
  const lines = data?.subsidyStandardTimeline;
  return (
    <>
      <PageHeader
        title="补助标准"
        help={
          <HelpLines
            lines={['每个种类一行；红色为没有标准的日期，这些日期的生活补助不能结算。', '点击色条打开标准。']}
          />
        }
        actions={
          <Space>
            <Button onClick={() => setYear(year - 1)}>上一年</Button>
            <span>{`${year}年至${year + 1}年`}</span>
            <Button onClick={() => setYear(year + 1)}>下一年</Button>
          </Space>
        }
      />
      {nav}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!lines && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {lines && (
        <div className="standard-timeline">
          <Months year={year} />
          {lines.map((line) => (
            <TimelineRow key={line.title} line={line} window={window} />
          ))}
        </div>
      )}
    </>
  );
}

function Months({ year }: { year: number }) {
  return (
    <div className="standard-line standard-months" aria-hidden>
      <span />
      <div>
        {[year, year + 1].flatMap((one) =>
          [1, 4, 7, 10].map((month) => <span key={`${one}-${month}`}>{`${one}年${month}月`}</span>),
        )}
      </div>
    </div>
  );
}

interface Window {
  from: string;
  to: string;
}

/** Where days lie between the ends of the window, in percent. */
function placed(from: string, to: string | null | undefined, window: Window) {
  const days = toPicked(window.to).diff(toPicked(window.from), 'day') + 1;
  const first = from < window.from ? window.from : from;
  const last = !to || to > window.to ? window.to : to;
  const start = toPicked(first).diff(toPicked(window.from), 'day');
  const length = toPicked(last).diff(toPicked(first), 'day') + 1;
  return { left: `${(start / days) * 100}%`, width: `max(3px, ${(length / days) * 100}%)` };
}

function TimelineRow({ line, window }: { line: Line; window: Window }) {
  return (
    <div className="standard-line">
      <strong>{line.title}</strong>
      <div>
        {line.spans.map((span) => (
          <Tooltip
            key={span.id}
            title={`${span.standardNo}　${span.words}　${span.scope}　${span.from} 至 ${span.to ?? '长期'}`}
          >
            <Link
              to={`/training/standards/${span.id}`}
              className="standard-span"
              style={placed(span.from, span.to, window)}
            >
              {span.words}
            </Link>
          </Tooltip>
        ))}
        {line.gaps.map((gap) => (
          <span key={`${gap.from}${gap.whom}`} className="standard-gap" style={placed(gap.from, gap.to, window)} />
        ))}
      </div>
      <p>
        {line.gaps.length > 0 ? (
          <span className="standard-missing">
            {`缺少标准：${line.gaps.map(({ from, to, whom }) => `${from} 至 ${to}（${whom}）`).join('；')}`}
          </span>
        ) : (
          <span className="yjs-quiet">{line.spans.length > 0 ? '没有缺口' : '没有标准'}</span>
        )}
      </p>
    </div>
  );
}
