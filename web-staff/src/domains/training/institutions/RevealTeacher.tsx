import { useMutation } from '@apollo/client/react';
import { Descriptions } from 'antd';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RevealTeacherDocument } from './training.graphql.ts';

/** 查看完整信息 of a teacher (02 §6.3): ID number and phone, after a reason. */
export function RevealTeacher({ id }: { id: string }) {
  const [reveal] = useMutation(RevealTeacherDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="training.institution:reveal"
      common={['核对教师身份信息', '核对教师任课冲突', '联系教师核实情况']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealTeacher}
    >
      {(shown) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'id', label: '身份证号码', children: shown.idNo },
            { key: 'phone', label: '手机号', children: shown.phone ?? '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
