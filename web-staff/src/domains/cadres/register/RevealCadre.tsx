import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RevealEmpCadreDocument } from '../cadres.graphql.ts';

/** 查看完整信息 of a person, with a reason (C-12). */
export function RevealCadre({ id }: { id: string }) {
  const [reveal] = useMutation(RevealEmpCadreDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="cadre:reveal"
      common={['核对本人信息', '联系本人办理业务']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealEmpCadre}
    >
      {(shown) => (
        <Descriptions
          size="small"
          column={2}
          items={[
            { key: 'name', label: '姓名', children: shown.name },
            { key: 'idNo', label: '身份证号', children: shown.idNo },
            { key: 'phone', label: '联系电话', children: shown.phone ?? '未登记' },
            { key: 'address', label: '户籍地址', children: shown.address ?? '未登记' },
            { key: 'bankAccount', label: '银行账号', children: shown.bankAccount ?? '未登记' },
            { key: 'accountName', label: '户名', children: shown.accountName ?? '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
