import { useQuery } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { Alert } from 'antd';
import { ApplicationCorrectionsDocument } from './corrections.graphql.ts';

/** On the page of a case that was applied for online: what the applicant has written over of what was filled in beforehand (更正申请). */
export default function CaseCorrections({ caseId }: { caseId: string }) {
  const { data } = useQuery(ApplicationCorrectionsDocument, { variables: { caseId } });
  const corrections = data?.applicationCorrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`申请人更正了 ${corrections.length} 项自动填写的内容，请在预审时核对`}
      description={
        <ul>
          {corrections.map(({ field, label, from, to, source, sourceAt }) => (
            <li key={field}>
              {label}：{source}（{formatDateTime(sourceAt)}）为“{from}”，申请人填写“{to}”
            </li>
          ))}
        </ul>
      }
    />
  );
}
