import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { ApplicationOriginDocument } from './origin.graphql.ts';

/** On the page of a case that somebody has applied for on behalf of the person (代办): who, and by which authorisation. */
export default function CaseOrigin({ caseId }: { caseId: string }) {
  const { data } = useQuery(ApplicationOriginDocument, { variables: { caseId } });
  const origin = data?.applicationOrigin;
  if (!origin?.agentName) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`由代办人${origin.agentName}（${origin.agentIdNo}）代为申请，一网通办授权编号 ${origin.authorisationNo}`}
    />
  );
}
