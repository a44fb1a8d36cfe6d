import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { PersonPartsFragment } from '../../generated/graphql.ts';
import { PARTS } from './parts.ts';
import { SetInstitutionPartsDocument } from './people.graphql.ts';

interface PartsDialogProps {
  person: PersonPartsFragment;
  onClose(): void;
}

/** What one colleague does; says before it is done that he has to sign in again. */
export function PartsDialog({ person, onClose }: PartsDialogProps) {
  const { message } = App.useApp();
  const [parts, setParts] = useState(person.parts);
  const [save, { loading, error }] = useMutation(SetInstitutionPartsDocument);
  return (
    <Modal
      open
      title={`${person.realName}（${person.loginName}）的分工`}
      okText="保存分工"
      cancelText="取消"
      confirmLoading={loading}
      okButtonProps={{ disabled: parts.length === 0 }}
      onCancel={onClose}
      onOk={() =>
        save({ variables: { id: person.id, version: person.version, parts: [...parts] } }).then(
          () => {
            void message.success('分工已保存');
            onClose();
          },
          // The dialog shows the refusal and keeps what was chosen.
          () => undefined,
        )
      }
    >
      {error && <ErrorNotice error={error} />}
      <fieldset className="portal-parts">
        <legend className="yjs-sr">分工</legend>
        {PARTS.map(({ code, title, does }) => (
          <Checkbox
            key={code}
            checked={parts.includes(code)}
            onChange={({ target }) =>
              setParts(target.checked ? [...parts, code] : parts.filter((part) => part !== code))
            }
          >
            {title}
            <span className="yjs-quiet"> {does}</span>
          </Checkbox>
        ))}
      </fieldset>
      <p className="yjs-quiet">
        {parts.length === 0
          ? '请至少选择一项分工。'
          : '保存后该人员须重新登录，并会收到通知；涉及查看敏感信息的，须经安全管理员确认后生效。'}
      </p>
    </Modal>
  );
}
