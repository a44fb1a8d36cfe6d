import { DisconnectOutlined } from '@ant-design/icons';
import { useConnectionStatus } from '../client/connection.ts';

/** A quiet bar while the live connection is lost; it goes by itself, and what was missed is fetched. */
export function ConnectionBar() {
  const lost = useConnectionStatus() === 'lost';
  return (
    <div role="status" className="yjs-no-print">
      {lost && (
        <div className="yjs-connection">
          <DisconnectOutlined aria-hidden="true" /> 实时连接中断，已改为定时刷新
        </div>
      )}
    </div>
  );
}
