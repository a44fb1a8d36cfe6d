import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Navigate, useParams } from 'react-router';
import { CaseOfSubCaseDocument } from './SubCaseLink.graphql.ts';
import { subCaseAnchor } from './sub-case-anchor.ts';

/** Where to-dos and notices of a sub-case lead: to its row on the page of its case, which takes this address's place in the history. */
export default function SubCaseLink() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CaseOfSubCaseDocument, { variables: { id } });
  const subCase = data?.subCase;
  if (subCase) return <Navigate replace to={`/cases/${subCase.caseId}#${subCaseAnchor(subCase.id)}`} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 12 }} />;
}
