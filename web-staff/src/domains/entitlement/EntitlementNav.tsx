import { QueueTabs } from '@yjs/web-kit';
import { useNavigate } from 'react-router';

const pages = [
  { key: '/entitlement', title: '名单' },
  { key: '/entitlement/mismatches', title: '匹配差异' },
  { key: '/entitlement/batches', title: '批次' },
  { key: '/entitlement/screening', title: '识别依据' },
  { key: '/entitlement/statistics', title: '统计' },
] as const;

/** The pages of 免申即享. */
export function EntitlementNav({ active }: { active: (typeof pages)[number]['key'] }) {
  const navigate = useNavigate();
  return <QueueTabs label="免申即享" tabs={pages} active={active} onChange={(key) => void navigate(key)} />;
}
