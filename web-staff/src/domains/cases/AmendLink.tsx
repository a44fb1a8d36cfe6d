import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { useMayAmend } from './useMayAmend.ts';

/** 更正信息, while the application may still be corrected at the window. */
export function AmendLink({ one }: { one: Pick<CaseDetailFragment, 'id' | 'status'> }) {
  const navigate = useNavigate();
  if (!useMayAmend(one.status)) return null;
  return (
    <Button icon={<EditOutlined />} onClick={() => void navigate(`/cases/${one.id}/amend`)}>
      更正信息
    </Button>
  );
}
