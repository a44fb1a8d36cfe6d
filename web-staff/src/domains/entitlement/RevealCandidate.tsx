import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../platform/RevealButton.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { RevealCandidateDocument } from './entitlement.graphql.ts';

/** 查看完整信息 of a candidate. */
export function RevealCandidate({ id }: { id: string }) {
  const [reveal] = useMutation(RevealCandidateDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="entitlement:reveal"
      common={['核对匹配差异', '核对本人身份信息']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealCandidate}
      width={760}
    >
      {(shown) => (
        <>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'name', label: '姓名', children: shown.name },
              { key: 'id', label: '身份证号码', children: shown.idNo },
              { key: 'mobile', label: '手机号', children: shown.mobile || '未登记' },
            ]}
          />
          <ComparisonTable fields={shown.comparison} />
        </>
      )}
    </RevealButton>
  );
}
