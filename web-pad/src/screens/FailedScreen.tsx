import { useEffect } from 'react';

const SECONDS = 60;

/** E-0901: the page did not open; a QR code and the staff are the other ways (R9.2.2). */
export function FailedScreen({ qrSvg, onDone, onStart }: { qrSvg: string; onDone(): void; onStart?: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onDone, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [onDone]);
  return (
    <main className="failed">
      <section role="alert">
        <h1>评价页面暂时无法打开</h1>
        <p>请稍后再试，或用手机扫描二维码评价，也可请工作人员协助。</p>
        {onStart && (
          <button type="button" className="primary" onClick={onStart}>
            在本机评价
          </button>
        )}
        <button type="button" className={onStart ? 'second' : 'primary'} onClick={onDone}>
          知道了
        </button>
      </section>
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg)}`} alt="用手机评价的二维码" />
    </main>
  );
}
