import { useQuery } from '@apollo/client/react';
import { usePermission } from '@yjs/web-kit';
import { Alert } from 'antd';
import { Link } from 'react-router';
import type { DuplicatesOfCaseQuery } from '../../../generated/graphql.ts';
import { DuplicatesOfCaseDocument } from './duplicates.graphql.ts';

/** On the page of a case: the pairs it is part of, with the way to their comparison. */
export default function CaseDuplicates({ caseId }: { caseId: string }) {
  const { data } = useQuery(DuplicatesOfCaseDocument, {
    variables: { caseId },
    skip: !usePermission('duplicate:view'),
    fetchPolicy: 'cache-and-network',
  });
  const hits = data?.duplicatesOfCase ?? [];
  const open = hits.filter(({ severity }) => severity === 'BLOCKING');
  const [first] = open;
  if (!first) return <Elsewhere hit={hits.find(({ matchedCaseId, state }) => !matchedCaseId && state === 'OPEN')} />;
  const own = first.newCaseId === caseId;
  const pending = open.some(({ state }) => state === 'OPEN' || state === 'TOLD');
  return (
    <Alert
      type="warning"
      showIcon
      title={
        own
          ? `与${first.matchedOrgName}的 ${first.matchedCaseNo} 重复申报`
          : `有新办件 ${first.newCaseNo} 与本件重复申报`
      }
      description={
        <>
          {own && pending && (
            <p>核实前不能预审通过。打开两件对比，告知申请人后登记“非重复”，或由申请人撤回其中一件。</p>
          )}
          {open.map((hit) => (
            <div key={hit.id}>
              <Link to={`/duplicates/${hit.id}`}>{own ? hit.matchedCaseNo : hit.newCaseNo}</Link>（{hit.stateTitle}）：
              {hit.matterNames.join('、')}
            </div>
          ))}
        </>
      }
    />
  );
}

/** 安置系统 shows a 退役报到 of which there is no case here (01 §4.7): something to ask about, in nobody's way. */
function Elsewhere({ hit }: { hit: DuplicatesOfCaseQuery['duplicatesOfCase'][number] | undefined }) {
  if (!hit) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`安置系统显示已在${hit.matchedOrgName}完成${hit.matters}，本平台没有对应办件`}
      description={<Link to={`/duplicates/${hit.id}`}>查看并登记核对结果</Link>}
    />
  );
}
