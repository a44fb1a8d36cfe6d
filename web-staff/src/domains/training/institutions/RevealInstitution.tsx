import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RevealInstitutionDocument } from './training.graphql.ts';

/** 查看完整信息 of an institution. */
export function RevealInstitution({ id }: { id: string }) {
  const [reveal] = useMutation(RevealInstitutionDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="training.institution:reveal"
      common={['核对法定代表人身份', '核对银行账户信息']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealInstitution}
    >
      {(shown) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'id', label: '法定代表人身份证号码', children: shown.legalIdNo },
            { key: 'bank', label: '银行账号', children: shown.bankAccount ?? '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
