import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { presentError } from './error-view.ts';

export interface ErrorNoticeProps {
  error: unknown;
  /** What is safe here, when the place knows better than the error. */
  safe?: string | undefined;
  /** What to do here, when the place knows better than the error. */
  advice?: string | undefined;
  /** The way on. */
  action?: ReactNode;
  onRetry?: (() => void) | undefined;
}

/** A failure in place: what happened, what is safe, what to do, and the trace number to give to support. */
export function ErrorNotice({ error, safe, advice, action, onRetry }: ErrorNoticeProps) {
  const view = presentError(error);
  const lines = [safe ?? view.safe, advice ?? view.advice].filter(Boolean).join('');
  return (
    <Alert
      className="yjs-error"
      type={view.expected ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={view.title}
      description={
        <>
          {lines}
          <div className="yjs-quiet">
            错误编号 {view.code}
            {view.traceId ? ` · 追踪号 ${view.traceId}` : ''}
          </div>
        </>
      }
      action={
        action ??
        (onRetry && !view.expected && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        ))
      }
    />
  );
}
