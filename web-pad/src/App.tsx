import { now } from '@yjs/web-kit/pad';
import { useCallback, useEffect, useRef } from 'react';
import { ask } from './net/ask.ts';
import { openCall } from './net/open-call.ts';
import { ownStartPage } from './net/own-start.ts';
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
    (callId: string, startedAt?: string) => {
      if (!startedAt) void ask(LeavePadCallDocument, { callId }).catch(() => undefined);
      idle();
    },
    [idle],
  );
  const start = useOwnStart(pad, screens);
  const finished = (callId: string, told: Finished, startedAt?: string) => {
    // Nothing was taken: the console must not wait for it, nor learn more than that.
    if (told.over && !startedAt) void ask(LeavePadCallDocument, { callId }).catch(() => undefined);
    pad.recount(told.evaluationNo !== null || told.over !== undefined);
    finish(callId, told);
  };

  return (
    <div className={settings.large ? 'pad pad-large' : 'pad'}>
      <Screen pad={pad} screens={screens} settings={settings} {...{ finished, idle, leave, start }} />
    </div>
  );
}

interface ScreenProps {
  pad: Pad;
  screens: ShownScreens;
  settings: Settings;
  finished(callId: string, told: Finished, startedAt?: string): void;
  idle(): void;
  leave(callId: string, startedAt?: string): void;
  /** 开始评价; absent while calls reach the pad. */
  start?: (() => void) | undefined;
}

/** Without a network the next person begins by himself: the clerk's call cannot come (01 §11.5). */
function useOwnStart({ own, line }: Pad, { arrive, end }: ShownScreens): (() => void) | undefined {
  const start = useCallback(() => {
    const page = ownStartPage(own);
    if (!page) return;
    end();
    arrive({ kind: 'page', page, envelope: '', calledAt: now(), startedAt: new Date(now()).toISOString() });
  }, [own, arrive, end]);
  return own?.ownStart && line === 'down' ? start : undefined;
}

function Screen({ pad, screens: { shown, waits }, settings, finished, idle, leave, start }: ScreenProps) {
  if (pad.known === false) return <RegisterScreen onRegistered={pad.registered} />;
  switch (shown.kind) {
    case 'page':
      return (
        <EvaluationScreen
          key={shown.page.callId}
          page={shown.page}
          envelope={shown.envelope}
          calledAt={shown.calledAt}
          {...(shown.startedAt && { startedAt: shown.startedAt })}
          settings={settings}
          onLeave={() => leave(shown.page.callId, shown.startedAt)}
          onFinished={(told) => finished(shown.page.callId, told, shown.startedAt)}
        />
      );
    case 'failed':
      return <FailedScreen qrSvg={shown.qrSvg} onDone={idle} {...(start && { onStart: start })} />;
    case 'end':
      return <EndScreen finished={shown.finished} waits={waits} settings={settings} onDone={idle} />;
    case 'idle':
      return <IdleScreen pad={pad} page={settings.page} {...(start && { onStart: start })} />;
  }
}
