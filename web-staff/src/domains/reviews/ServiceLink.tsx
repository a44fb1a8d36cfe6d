import { Link } from 'react-router';

export interface ServiceLinkProps {
  service: { caseId?: string | null; serviceNo?: string | null };
}

/** What was evaluated: the case, the 接待登记 that had none, or nothing behind an anonymous evaluation. */
export function ServiceLink({ service: { caseId, serviceNo } }: ServiceLinkProps) {
  if (!serviceNo) return <span className="yjs-quiet">匿名评价，不显示办件</span>;
  return <Link to={caseId ? `/cases/${caseId}` : `/reviews/receptions?search=${serviceNo}`}>{serviceNo}</Link>;
}
