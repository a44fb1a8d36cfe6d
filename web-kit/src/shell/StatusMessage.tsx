import type { ReactNode } from 'react';

export interface StatusMessageProps {
  title: string;
  text: string;
  /** The one thing to do. */
  action?: ReactNode;
}

/** A page or part that has nothing else to show: what is the matter, and the way on. (antd's Result carries 40 kB of pictures.) */
export function StatusMessage({ title, text, action }: StatusMessageProps) {
  return (
    <div className="yjs-status">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
