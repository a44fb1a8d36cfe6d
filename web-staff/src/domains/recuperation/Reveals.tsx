import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../platform/RevealButton.tsx';
import { RevealRecupContactsDocument, RevealRetiredCadreDocument } from './recuperation.graphql.ts';

const COMMON = ['联系本人或家属', '核对本人信息'];
const shownAs = (items: Readonly<Record<string, string | null | undefined>>) => (
  <Descriptions
    size="small"
    column={1}
    items={Object.entries(items).map(([label, value]) => ({ key: label, label, children: value ?? '未登记' }))}
  />
);

/** 查看完整信息 of a cadre, with a reason (C-12). */
export function RevealRetiredCadre({ id }: { id: string }) {
  const [reveal] = useMutation(RevealRetiredCadreDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="recup:reveal"
      common={COMMON}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealRetiredCadre}
    >
      {({ name, idNo, phone }) => shownAs({ 姓名: name, 身份证号: idNo, 联系电话: phone })}
    </RevealButton>
  );
}

/** 查看完整信息 of whom to call about somebody who takes part, with a reason (C-12). */
export function RevealContacts({ id }: { id: string }) {
  const [reveal] = useMutation(RevealRecupContactsDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="recup:reveal"
      common={COMMON}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealRecupContacts}
    >
      {(found) =>
        shownAs({
          紧急联系人: found.emergencyName,
          紧急联系人电话: found.emergencyPhone,
          陪同人员: found.companionName,
          陪同人员电话: found.companionPhone,
        })
      }
    </RevealButton>
  );
}
