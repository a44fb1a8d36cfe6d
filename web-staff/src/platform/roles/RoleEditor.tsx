import { useQuery } from '@apollo/client/react';
import { ErrorNotice, NotFound, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { RoleForm } from './RoleForm.tsx';
import { RoleEditorDocument } from './Roles.graphql.ts';

/** A role of the list, a new one, or a copy (`?from=`). */
export default function RoleEditor() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(RoleEditorDocument, { fetchPolicy: 'network-only' });
  const mayCreate = usePermission('sys.role:create');
  const mayEdit = usePermission('sys.role:edit');
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const role = data.roles.find((one) => one.id === id);
  const source = data.roles.find((one) => one.id === search.get('from'));
  if (id && !role) return <NotFound />;
  return (
    <RoleForm
      key={role ? `${role.id}-${role.version}` : (source?.id ?? 'new')}
      role={role}
      source={source}
      roles={data.roles}
      groups={data.permissionTree}
      orgs={data.orgs}
      mayWrite={role ? mayEdit : mayCreate}
    />
  );
}
