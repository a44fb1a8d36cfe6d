import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RevealFollowUpRecordDocument } from './follow-up.graphql.ts';

/** 查看收入和备注 of one record. */
export function RevealRecord({ id }: { id: string }) {
  const [reveal] = useMutation(RevealFollowUpRecordDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="followup:reveal"
      common={['了解本人情况以便帮扶', '核对登记的内容']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealFollowUpRecord}
    >
      {(shown) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'income', label: '月收入', children: shown.monthlyIncome ?? '未填写' },
            { key: 'remark', label: '备注', children: shown.remark ?? '未填写' },
          ]}
        />
      )}
    </RevealButton>
  );
}
