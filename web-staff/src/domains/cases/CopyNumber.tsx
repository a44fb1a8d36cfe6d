import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';

/** A number that is often carried elsewhere: one click copies it. */
export function CopyNumber({ text, label }: { text: string; label: string }) {
  const { message } = App.useApp();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      message.success(`已复制${label}`);
    } catch {
      message.info(`浏览器不允许复制，请手动选取${label}`);
    }
  }
  return (
    <span className="staff-number">
      {text}
      <Button
        type="text"
        size="small"
        className="yjs-no-print"
        icon={<CopyOutlined />}
        aria-label={`复制${label}`}
        onClick={() => void copy()}
      />
    </span>
  );
}
