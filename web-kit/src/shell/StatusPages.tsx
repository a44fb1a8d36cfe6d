import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { StatusMessage } from './StatusMessage.tsx';

/** An address without a page. */
export function NotFound() {
  const navigate = useNavigate();
  return (
    <StatusMessage
      title="没有这个页面"
      text="地址可能有误，或内容已不在您的数据范围内。"
      action={
        <Button type="primary" onClick={() => void navigate('/')}>
          回到首页
        </Button>
      }
    />
  );
}

/** A page the person may not open. */
export function Forbidden() {
  const navigate = useNavigate();
  return (
    <StatusMessage
      title="无权访问"
      text="您没有使用这个页面的权限。如工作需要，请联系本单位系统管理员开通。"
      action={
        <Button type="primary" onClick={() => void navigate('/')}>
          回到首页
        </Button>
      }
    />
  );
}
