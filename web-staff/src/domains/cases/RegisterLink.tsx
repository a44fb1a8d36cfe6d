import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useMenuRoute } from '../../platform/menu-route.ts';

const registerRoute = '/cases/new';

/** 窗口登记, for those whose menu has it. */
export function RegisterLink() {
  const navigate = useNavigate();
  if (!useMenuRoute(registerRoute)) return null;
  return (
    <Button icon={<PlusOutlined />} onClick={() => void navigate(registerRoute)}>
      窗口登记
    </Button>
  );
}
