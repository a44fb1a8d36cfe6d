import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { useMayAmend } from './useMayAmend.ts';

/** 更正信息, while the application may still be corrected at the window; of a returned case it is what the clerk is here for. */
export function AmendLink({ one }: { one: Pick<CaseDetailFragment, 'id' | 'status'> }) {
  const navigate = useNavigate();
  if (!useMayAmend(one.status)) return null;
  return (
    <Button
      type={one.status === 'PREREVIEW_RETURNED' ? 'primary' : 'default'}
      icon={<EditOutlined />}
      onClick={() => void navigate(`/cases/${one.id}/amend`)}
    >
      更正信息
    </Button>
  );
}
