import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RevealFollowUpContactDocument } from './follow-up.graphql.ts';

/** 查看联系方式 of a person, to call him. */
export function RevealContact({ planId }: { planId: string }) {
  const [reveal] = useMutation(RevealFollowUpContactDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="followup:reveal"
      common={['联系本人登记就业跟踪', '核对本人联系方式']}
      reveal={async (reason) => (await reveal({ variables: { planId, reason } })).data?.revealFollowUpContact}
    >
      {(shown) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'name', label: '姓名', children: shown.name },
            { key: 'mobile', label: '手机', children: shown.mobile || '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
