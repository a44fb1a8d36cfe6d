import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { PageTrail } from './PageTrail.tsx';
import { PinButton } from './PinButton.tsx';

export interface PageHeaderProps {
  title: string;
  /** Beside the title: state, remaining time, level. */
  tags?: ReactNode;
  /** Under the title: who and what. */
  subtitle?: ReactNode;
  /** At the right: the acts of the page. */
  actions?: ReactNode;
  /** What this page is for, in a clerk's words; behind the question mark. */
  help?: ReactNode;
}

/** Title line of a page, with the way to it; also sets the window's title. */
export function PageHeader({ title, tags, subtitle, actions, help }: PageHeaderProps) {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · 军人退役“一件事”`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <header className="yjs-page-header">
      <div>
        <PageTrail title={title} />
        <div className="yjs-page-title">
          <h1>{title}</h1>
          {help && (
            <Popover trigger="click" title="这个页面做什么用" content={<div className="yjs-help">{help}</div>}>
              <Button type="text" size="small" icon={<QuestionCircleOutlined />} aria-label="这个页面做什么用" />
            </Popover>
          )}
          <PinButton title={title} />
          {tags}
        </div>
        {subtitle && <div className="yjs-quiet">{subtitle}</div>}
      </div>
      {actions && <div className="yjs-page-acts yjs-no-print">{actions}</div>}
    </header>
  );
}
