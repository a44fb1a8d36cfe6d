import { useCallback, useState } from 'react';
import { EndScreen } from '../screens/EndScreen.tsx';
import { EvaluationScreen, type Finished } from '../screens/EvaluationScreen.tsx';
import { FailedScreen } from '../screens/FailedScreen.tsx';
import { IdleScreen } from '../screens/IdleScreen.tsx';
import { RegisterScreen } from '../screens/RegisterScreen.tsx';
import { SHIPPED, useSettings } from '../settings.ts';
import type { Pad } from '../usePad.ts';
import { nowhere, sampleEnds, samplePage } from './samples.ts';

const noop = () => undefined;
const pad: Pad = {
  known: true,
  own: undefined,
  line: 'up',
  queued: 0,
  call: null,
  calledAt: 0,
  takeCall: noop,
  registered: noop,
  recount: noop,
};
const CODE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h3v3H1zm5 0h3v3H6zM1 6h3v3H1zm5 0h1v1H6zm2 2h1v1H8z"/></svg>';

/** 页面样张 by its address (`/pad/?screen=…`): what the joint test looks at on each machine (R9.2.1). Nothing is sent, nothing is kept. */
export function Preview({ screen }: { screen: string }) {
  const settings = useSettings(SHIPPED);
  return (
    <div className={settings.large ? 'pad pad-large' : 'pad'}>
      <Sample screen={screen} settings={settings} />
    </div>
  );
}

function Sample({ screen, settings }: { screen: string; settings: ReturnType<typeof useSettings> }) {
  const [finished, setFinished] = useState<Finished>();
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setFinished(undefined);
    setRound((n) => n + 1);
  }, []);
  if (finished) return <EndScreen finished={finished} waits={false} settings={settings} onDone={again} />;
  switch (screen) {
    case 'register':
      // A code that somebody types here would be tried.
      return (
        <div inert style={{ height: '100%' }}>
          <RegisterScreen onRegistered={noop} />
        </div>
      );
    case 'grades':
      return (
        <EvaluationScreen
          key={round}
          page={samplePage}
          envelope=""
          calledAt={0}
          settings={settings}
          line={nowhere}
          onFinished={setFinished}
          onLeave={again}
        />
      );
    case 'failed':
      return <FailedScreen qrSvg={CODE} onDone={noop} />;
    case 'end':
    case 'saved':
    case 'over':
      return <EndScreen finished={sampleEnds[screen]} waits={false} settings={settings} onDone={noop} />;
    default:
      return screen === 'offline' ? (
        <IdleScreen pad={{ ...pad, line: 'down', queued: 2 }} page={settings.page} onStart={noop} />
      ) : (
        <IdleScreen pad={pad} page={settings.page} />
      );
  }
}
