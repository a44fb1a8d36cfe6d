import { formatDateTime } from '@yjs/web-kit';
import type { SubCaseRowFragment } from '../../generated/graphql.ts';

/** 补正 in a sub-case's row: what is waited for, why and at whose word; once received, that the department's 待补正 is out of date. */
export function SupplementLine({ subCase }: { subCase: SubCaseRowFragment }) {
  const { supplement, status, lastFeedbackAt } = subCase;
  if (!supplement) return null;
  if (status === 'SUPPLEMENT') {
    const { requestedBy, materials, reason } = supplement;
    const wanted = [materials.join('、'), reason && `原因：${reason}`].filter(Boolean).join('；');
    return (
      <div>
        {requestedBy}要求补正{wanted && `：${wanted}`}
      </div>
    );
  }
  const { suppliedAt } = supplement;
  if (!suppliedAt || (lastFeedbackAt && Date.parse(lastFeedbackAt) >= Date.parse(suppliedAt))) return null;
  return <div>补正材料已于 {formatDateTime(suppliedAt)} 收取</div>;
}
