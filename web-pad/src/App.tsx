import { useCallback, useEffect, useState } from 'react';
import type { OpenPadCallMutation } from './generated/graphql.ts';
import { ask, Refused } from './net/ask.ts';
import { LeavePadCallDocument, OpenPadCallDocument, ReportJumpErrorDocument } from './net/pad.graphql.ts';
import { EndScreen } from './screens/EndScreen.tsx';
import { EvaluationScreen, type Finished } from './screens/EvaluationScreen.tsx';
import { FailedScreen } from './screens/FailedScreen.tsx';
import { IdleScreen } from './screens/IdleScreen.tsx';
import { RegisterScreen } from './screens/RegisterScreen.tsx';
import { type Settings, useSettings } from './settings.ts';
import { usePad } from './usePad.ts';

export type Page = OpenPadCallMutation['openPadCall'];

/** What stands on the screen. */
type Shown =
  | { kind: 'idle' }
  | { kind: 'page'; page: Page; envelope: string; calledAt: number }
  | { kind: 'failed'; qrSvg: string }
  | { kind: 'end'; finished: Finished };

const IDLE: Shown = { kind: 'idle' };
const OPEN_TRIES = 3;

/** The pad: welcome, the page of a call, the end; nothing of one person is there when the next one comes. */
export function App() {
  const pad = usePad();
  const settings = useSettings();
  const [shown, setShown] = useState<Shown>(IDLE);
  const { call, calledAt, takeCall } = pad;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a call is opened once, when it arrives
  useEffect(() => {
    if (!call) return;
    takeCall();
    void open(call.callId, call.envelope).then(
      (page) => setShown({ kind: 'page', page, envelope: call.envelope, calledAt }),
      (error: unknown) => {
        // What another call has replaced is no fault; what could not be reached is.
        if (error instanceof Refused && error.code === 'E-0916') return;
        setShown({ kind: 'failed', qrSvg: call.qrSvg });
      },
    );
  }, [call]);

  const idle = useCallback(() => {
    settings.reset();
    setShown(IDLE);
  }, [settings.reset]);
  const leave = useCallback(
    (callId: string) => {
      void ask(LeavePadCallDocument, { callId }).catch(() => undefined);
      idle();
    },
    [idle],
  );

  return (
    <div className={settings.large ? 'pad pad-large' : 'pad'}>
      <Screen pad={pad} shown={shown} settings={settings} setShown={setShown} idle={idle} leave={leave} />
    </div>
  );
}

interface ScreenProps {
  pad: ReturnType<typeof usePad>;
  shown: Shown;
  settings: Settings;
  setShown(shown: Shown): void;
  idle(): void;
  leave(callId: string): void;
}

function Screen({ pad, shown, settings, setShown, idle, leave }: ScreenProps) {
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
          onFinished={(finished) => {
            pad.recount();
            setShown({ kind: 'end', finished });
          }}
        />
      );
    case 'failed':
      return <FailedScreen qrSvg={shown.qrSvg} onDone={idle} />;
    case 'end':
      return <EndScreen finished={shown.finished} settings={settings} onDone={idle} />;
    case 'idle':
      return <IdleScreen pad={pad} />;
  }
}

/** Opens the page, three times if need be, and tells the service when it cannot. */
async function open(callId: string, envelope: string): Promise<Page> {
  for (let tried = 1; ; tried += 1) {
    try {
      return (await ask(OpenPadCallDocument, { callId, envelope })).openPadCall;
    } catch (error) {
      if (error instanceof Refused || tried === OPEN_TRIES) {
        const code = error instanceof Refused ? error.code : 'UNREACHED';
        const detail = error instanceof Error ? error.message.slice(0, 200) : '';
        if (code !== 'E-0916') void ask(ReportJumpErrorDocument, { callId, code, detail }).catch(() => undefined);
        throw error;
      }
    }
  }
}
