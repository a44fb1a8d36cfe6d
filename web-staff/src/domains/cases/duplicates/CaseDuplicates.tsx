import { useQuery } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { DuplicatesOfCaseDocument } from './duplicates.graphql.ts';

/** On the page of a case: the pairs it is part of, with the way to their comparison. */
export default function CaseDuplicates({ caseId }: { caseId: string }) {
  const { data } = useQuery(DuplicatesOfCaseDocument, {
    variables: { caseId },
    skip: !usePermission('duplicate:view'),
    fetchPolicy: 'cache-and-network',
  });
  const open = (data?.duplicatesOfCase ?? []).filter(({ severity }) => severity === 'BLOCKING');
  const [first] = open;
  if (!first) return null;
  const own = first.newCaseId === caseId;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        own
          ? `与${first.matchedOrgName}的 ${first.matchedCaseNo} 重复申报`
          : `有新办件 ${first.newCaseNo} 与本件重复申报`
      }
      description={open.map((hit) => (
        <span key={hit.id} className="staff-nowrap">
          <Link to={`/duplicates/${hit.id}`}>{hit.matterName}</Link>（{hit.stateTitle}）{' '}
        </span>
      ))}
    />
  );
}
