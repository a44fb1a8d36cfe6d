import { DisconnectOutlined } from '@ant-design/icons';
import { useConnectionStatus } from '../client/connection.ts';

/** A quiet bar while the live connection is lost; it goes by itself, and what was missed is fetched. */
export function ConnectionBar() {
  const lost = useConnectionStatus() === 'lost';
  return (
    <div role="status" className="yjs-no-print">
      {lost && (
        <div className="yjs-connection">
          <DisconnectOutlined aria-hidden="true" /> 实时连接已断开，正在自动重连；期间的变化会在恢复后补上。
        </div>
      )}
    </div>
  );
}
