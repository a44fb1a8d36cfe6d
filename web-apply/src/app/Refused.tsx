import { ErrorNotice, presentError } from '@yjs/web-kit';
import { Button } from 'antd';
import { useLocation } from 'react-router';
import { LinkButton } from './LinkButton.tsx';
import { type Way, wayOn } from './ways.ts';

export interface RefusedProps {
  error: unknown;
  /** What is safe here. */
  safe?: string;
  /** What was filled in lies on this page alone: a way out of these pages opens beside it. */
  stay?: boolean;
  onRetry?(): void;
}

/** Whom a citizen asks: not the technical support that the console names. */
const ASK = '请稍后重试；多次出现请拨打 12345，并告知错误编号和追踪号。';
/** Codes whose advice the kit knows better than to ask somebody. */
const KNOWN = ['NETWORK', 'UNAUTHENTICATED', 'E-0007', 'E-0503', 'E-0504'];

/** A refusal in its own words, with the way on that it leaves open. */
export function Refused({ error, safe, stay = false, onRetry }: RefusedProps) {
  const { pathname, search } = useLocation();
  const { code, fields } = presentError(error);
  const way = wayOn(code, pathname + search);
  if (!way) {
    const advice = fields.length > 0 || KNOWN.includes(code) ? undefined : ASK;
    return <ErrorNotice error={error} safe={safe} advice={advice} onRetry={onRetry} />;
  }
  const beside = stay && 'href' in way;
  const advice = beside ? `${way.advice}将打开新的窗口，完成后回到本页再提交一次。` : way.advice;
  return <ErrorNotice error={error} safe={safe} advice={advice} action={<WayButton way={way} beside={beside} />} />;
}

function WayButton({ way, beside }: { way: Way; beside: boolean }) {
  if ('to' in way) return <LinkButton to={way.to}>{way.title}</LinkButton>;
  return (
    <Button type="primary" href={way.href} {...(beside && { target: '_blank', rel: 'noopener' })}>
      {way.title}
    </Button>
  );
}
