import { useQuery } from '@apollo/client/react';
import { QueryGate, RequireSession } from '@yjs/web-kit';
import { QRCode } from 'antd';
import { useParams } from 'react-router';
import './classes.css';
import { ScanScreenDocument } from './classes.graphql.ts';

/** How often the code is asked for: it changes every 15 s and stays valid a step longer. */
const EVERY_MS = 5000;

/** 签到二维码 on the screen of a classroom. */
export default function ScanScreen() {
  return (
    <RequireSession client="training" title="登录后显示签到二维码">
      <Screen />
    </RequireSession>
  );
}

function Screen() {
  const { id = '' } = useParams();
  const screen = useQuery(ScanScreenDocument, {
    variables: { sessionId: id },
    pollInterval: EVERY_MS,
    fetchPolicy: 'network-only',
  });
  const shown = screen.data?.trainingScanScreen;
  return (
    <main className="scan-screen">
      <QueryGate queries={[screen]}>
        {shown && (
          <>
            <h1>请用手机扫码签到</h1>
            <QRCode
              aria-label="签到二维码"
              size={420}
              value={`${location.origin}/training/check-in/${id}?code=${shown.code}`}
            />
            <p aria-live="polite">
              已签到 {shown.signedIn} / {shown.members} 人
            </p>
          </>
        )}
      </QueryGate>
    </main>
  );
}
