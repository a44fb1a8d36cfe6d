import { useCallback, useEffect, useRef } from 'react';
import { ask } from './net/ask.ts';
import { openCall } from './net/open-call.ts';
import { LeavePadCallDocument } from './net/pad.graphql.ts';
import { EndScreen } from './screens/EndScreen.tsx';
import { EvaluationScreen, type Finished } from './screens/EvaluationScreen.tsx';
import { FailedScreen } from './screens/FailedScreen.tsx';
import { IdleScreen } from './screens/IdleScreen.tsx';
import { RegisterScreen } from './screens/RegisterScreen.tsx';
import { type Settings, SHIPPED, useSettings } from './settings.ts';
import { type Pad, usePad } from './usePad.ts';
import { type ShownScreens, useShown } from './useShown.ts';

/** The pad: welcome, the page of a call, the end; nothing of one person is there when the next one comes. */
export function App() {
  return <Screens pad={usePad()} />;
}

/** What stands on a pad that hears of calls. */
export function Screens({ pad }: { pad: Pad }) {
  const settings = useSettings(pad.own?.page ?? SHIPPED);
  const screens = useShown();
  const { call, calledAt, takeCall } = pad;
  const { arrive, finish, end } = screens;
  const latest = useRef<string | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a call is opened once, when it arrives
  useEffect(() => {
    if (!call) return;
    takeCall();
    latest.current = call.callId;
    void openCall(call).then((opened) => {
      // What became of a call that another one has replaced must not stand over that one's page.
      if (opened === 'OVER' || latest.current !== call.callId) return;
      if (opened === 'FAILED') arrive({ kind: 'failed', qrSvg: call.qrSvg });
      else arrive({ kind: 'page', page: opened, envelope: call.envelope, calledAt });
    });
  }, [call]);

  const idle = useCallback(() => {
    settings.reset();
    end();
  }, [settings.reset, end]);
  const leave = useCallback(
    (callId: string) => {
      void ask(LeavePadCallDocument, { callId }).catch(() => undefined);
      idle();
    },
    [idle],
  );
  const finished = (callId: string, told: Finished) => {
    // Nothing was taken: the console must not wait for it, nor learn more than that.
    if (told.over) void ask(LeavePadCallDocument, { callId }).catch(() => undefined);
    pad.recount(told.evaluationNo !== null || told.over !== undefined);
    finish(callId, told);
  };

  return (
    <div className={settings.large ? 'pad pad-large' : 'pad'}>
      <Screen pad={pad} screens={screens} settings={settings} finished={finished} idle={idle} leave={leave} />
    </div>
  );
}

interface ScreenProps {
  pad: Pad;
  screens: ShownScreens;
  settings: Settings;
  finished(callId: string, told: Finished): void;
  idle(): void;
  leave(callId: string): void;
}

function Screen({ pad, screens: { shown, waits }, settings, finished, idle, leave }: ScreenProps) {
  if (pad.known === false) return <RegisterScreen onRegistered={pad.registered} />;
  switch (shown.kind) {
    case 'page':
      return (
        <EvaluationScreen
          key={shown.page.callId}
          page={shown.page}
          envelope={shown.envelope}
          calledAt={shown.calledAt}
          settings={settings}
          onLeave={() => leave(shown.page.callId)}
          onFinished={(told) => finished(shown.page.callId, told)}
        />
      );
    case 'failed':
      return <FailedScreen qrSvg={shown.qrSvg} onDone={idle} />;
    case 'end':
      return <EndScreen finished={shown.finished} waits={waits} settings={settings} onDone={idle} />;
    case 'idle':
      return <IdleScreen pad={pad} page={settings.page} />;
  }
}
