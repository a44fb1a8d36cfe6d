import { Tag } from 'antd';

const SOON = 30;
const NEAR = 90;

/** Days until the last one of a standard, the nearer the redder; nothing for one without an end. */
export function DaysLeft({ days }: { days: number | null | undefined }) {
  if (days === null || days === undefined) return '—';
  if (days < 0) return <Tag color="error">{`已到期${-days}天`}</Tag>;
  const color = days <= SOON ? 'error' : days <= NEAR ? 'warning' : undefined;
  const words = days === 0 ? '今天到期' : `${days}天`;
  return color ? <Tag color={color}>{words}</Tag> : words;
}
