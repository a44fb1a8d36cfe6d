import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { ApplicationOriginDocument } from './origin.graphql.ts';

/** On the page of a case that came from the citizen's pages: who has applied for the person and by which authorisation (代办), and that one matter was applied for alone. */
export default function CaseOrigin({ caseId }: { caseId: string }) {
  const { data } = useQuery(ApplicationOriginDocument, { variables: { caseId } });
  const origin = data?.applicationOrigin;
  if (!origin) return null;
  return (
    <>
      {origin.agentName && (
        <Alert
          type="info"
          showIcon
          title={`由代办人${origin.agentName}（${origin.agentIdNo}）代为申请，一网通办授权编号 ${origin.authorisationNo}`}
        />
      )}
      {origin.singleMatter && (
        <Alert type="info" showIcon title="单事项办理：申请人只申请了这一个事项。接件前请核实其已办理退役报到。" />
      )}
    </>
  );
}
