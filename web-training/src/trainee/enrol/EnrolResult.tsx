import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { OwnEnrolmentFragment } from '../../generated/graphql.ts';
import { nextWords } from '../enrolments/words.ts';

/** What became of it: a place, 候补第n位, or kindly why not (SC13-3, 02 §12.5). */
export function EnrolResult({ enrolment }: { enrolment: OwnEnrolmentFragment }) {
  const { id, enrolNo, roundTitle, state, waitlistNo, interceptions } = enrolment;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const blocked = state === 'BLOCKED';
  const title = blocked
    ? '报名没有成功'
    : state === 'WAITLIST'
      ? `名额已满，已为您加入候补第${waitlistNo}位`
      : '报名已提交';
  const Icon = blocked ? ExclamationCircleOutlined : state === 'WAITLIST' ? ClockCircleOutlined : CheckCircleOutlined;
  return (
    <section className="phone-card phone-result">
      <Icon aria-hidden="true" className="phone-result-sign" />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{roundTitle}</p>
      {blocked ? (
        <ul className="phone-lines">
          {interceptions.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : (
        <p>
          报名编号 <b>{enrolNo}</b>
        </p>
      )}
      <p className="yjs-quiet">{nextWords[state]}</p>
      <Link to={blocked ? '/rounds' : `/enrolments/${id}`}>
        <Button block type="primary">
          {blocked ? '看看其他培训' : '查看我的报名'}
        </Button>
      </Link>
      {!blocked && (
        <Link to="/rounds">
          <Button block type="text">
            返回报名大厅
          </Button>
        </Link>
      )}
    </section>
  );
}
