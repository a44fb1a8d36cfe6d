import { IdcardOutlined } from '@ant-design/icons';
import { Button, Divider } from 'antd';

export interface RealNameEntryProps {
  door: { title: string; url: string };
}

/** The way in by the city's real-name sign-in, above the one by account; it comes back to the page that was asked for. */
export function RealNameEntry({ door }: RealNameEntryProps) {
  const { pathname, search } = window.location;
  return (
    <section className="yjs-real-name" aria-label={door.title}>
      <Button
        type="primary"
        size="large"
        block
        icon={<IdcardOutlined aria-hidden="true" />}
        href={`${door.url}?back=${encodeURIComponent(pathname + search)}`}
      >
        {door.title}
      </Button>
      <p className="yjs-quiet">退役军人学员请用随申办登录，首次登录自动建立学员档案，无须注册。</p>
      <Divider plain>其他人员用账号登录</Divider>
    </section>
  );
}
