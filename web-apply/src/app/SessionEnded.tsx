import { useSession } from '@yjs/web-kit';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { signInAddress } from './applicant.ts';

/** Where whoever has signed in again is told to go back to the page that waits. */
export const SIGNED_IN = '/signed-in';

/**
 * E-0007 over an open page (01 §9.3 no. 3). What was typed stays upon the page, because one signs in beside it; when one comes back, the page
 * goes on and saves what is not saved yet.
 */
export function SessionEnded() {
  const { retry } = useSession();
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') retry();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
    };
  }, [retry]);
  return (
    <Modal
      open
      title="会话已过期，请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>
        您填写的内容仍在本页，没有丢失。重新登录将打开新的窗口，请不要关闭本页；登录后回到本页，还没有保存的内容会自动保存，可继续填写。（E-0007）
      </p>
      <Button type="primary" block href={signInAddress(SIGNED_IN)} target="_blank" rel="noopener">
        重新登录
      </Button>
      <Button type="link" block onClick={retry}>
        已登录，继续填写
      </Button>
    </Modal>
  );
}
