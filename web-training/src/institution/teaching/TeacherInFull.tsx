import { useMutation } from '@apollo/client/react';
import { ErrorNotice, usePermission } from '@yjs/web-kit';
import { Button, Descriptions, Modal } from 'antd';
import { RevealOwnTeacherDocument } from '../institution.graphql.ts';
import type { Teacher } from './Teachers.tsx';

/** 查看完整信息 of one's own teacher: one click, written down in the audit log; closing the window masks it again (02 §2.2). */
export function TeacherInFull({ teacher }: { teacher: Pick<Teacher, 'id' | 'name'> }) {
  const [reveal, { data, loading, error, reset }] = useMutation(RevealOwnTeacherDocument, { fetchPolicy: 'no-cache' });
  if (!usePermission('training.institution:reveal')) return null;
  const shown = data?.revealTeacher;
  return (
    <>
      <Button
        size="small"
        type="link"
        loading={loading}
        aria-label={`查看完整信息：${teacher.name}`}
        // A refusal stands in the window.
        onClick={() => void reveal({ variables: { id: teacher.id } }).catch(() => undefined)}
      >
        查看完整信息
      </Button>
      {(shown || error) && (
        <Modal open title={`完整信息：${teacher.name}`} footer={null} onCancel={reset}>
          {error && <ErrorNotice error={error} safe="" />}
          {shown && (
            <>
              <p>本次查看已记入审计日志，关闭窗口后恢复脱敏显示。</p>
              <Descriptions
                size="small"
                column={1}
                items={[
                  { key: 'id', label: '身份证号码', children: shown.idNo },
                  { key: 'phone', label: '手机号', children: shown.phone ?? '未登记' },
                ]}
              />
            </>
          )}
        </Modal>
      )}
    </>
  );
}
