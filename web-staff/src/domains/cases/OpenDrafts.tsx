import { useQuery } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { RegistrationDraftsDocument } from './RegistrationDraft.graphql.ts';

/** Before a new registration: what the clerk has begun and not submitted. */
export function OpenDrafts() {
  const navigate = useNavigate();
  const { data } = useQuery(RegistrationDraftsDocument, { fetchPolicy: 'network-only' });
  const count = data?.registrationDrafts.length ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      className="yjs-draft"
      type="info"
      showIcon
      title={`您有 ${count} 份未提交的草稿`}
      action={
        <Button size="small" onClick={() => void navigate('/cases/drafts')}>
          我的草稿
        </Button>
      }
    />
  );
}
