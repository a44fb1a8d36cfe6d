import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { StatusMessage } from './StatusMessage.tsx';

export interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Keeps a broken page from taking the frame with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <StatusMessage
        title="这个页面出现异常"
        text="已保存的数据不受影响。请重新载入；多次出现请联系技术支持，并说明刚才的操作。"
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            重新载入
          </Button>
        }
      />
    );
  }
}
