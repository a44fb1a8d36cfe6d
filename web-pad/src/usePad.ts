import { now } from '@yjs/web-kit/pad';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnPadFragment } from './generated/graphql.ts';
import { ask, Refused } from './net/ask.ts';
import { keepOwn, keptOwn } from './net/kept-own.ts';
import { listen, type News } from './net/live.ts';
import { PadNewsDocument, ReportPadDocument } from './net/pad.graphql.ts';
import { queue } from './net/send.ts';

const REPORT_MS = 30_000;

/** How many wait; none where the store fails: the pad must be called and show its pages all the same. */
const countQueue = () => queue.size().catch(() => 0);

/** What a pad knows of itself and of the line to the service. */
export interface Pad {
  /** Undefined until the service has said whether this machine is a pad. */
  known: boolean | undefined;
  own: OwnPadFragment | undefined;
  /** `stuck`: the service answers, and what waits is not taken all the same. */
  line: 'asking' | 'up' | 'down' | 'stuck';
  queued: number;
  call: News['call'];
  /** When the call arrived, in milliseconds. */
  calledAt: number;
  takeCall(): void;
  registered(own: OwnPadFragment): void;
  /** Something was handed in: whether it has arrived is asked at once. */
  recount(arrived: boolean): void;
}

/** The pad's line: listens, reports itself every half minute, sends what waits as soon as the service answers. */
export function usePad(): Pad {
  const [known, setKnown] = useState<boolean>();
  const [own, setOwn] = useState(keptOwn);
  const [line, setLine] = useState<Pad['line']>('asking');
  const [queued, setQueued] = useState(0);
  const [call, setCall] = useState<{ call: News['call']; at: number }>({ call: null, at: 0 });
  const seen = useRef<string | undefined>(undefined);

  const learn = useCallback((next: OwnPadFragment) => {
    setOwn(next);
    setKnown(true);
    keepOwn(next);
  }, []);
  const dismiss = useCallback(() => {
    setKnown(false);
    keepOwn(undefined);
  }, []);
  const count = useCallback(() => void countQueue().then(setQueued), []);
  const hear = useCallback(
    (news: News) => {
      learn(news.pad);
      // What waits and is not taken is told until it is: that news arrive does not say so.
      setLine((now) => (now === 'stuck' ? now : 'up'));
      // The same call said again (the service asks up to three times) is one.
      if (news.call && news.call.callId !== seen.current) {
        seen.current = news.call.callId;
        setCall({ call: news.call, at: now() });
      }
    },
    [learn],
  );

  const report = useCallback(async () => {
    try {
      await queue.expire().catch(() => undefined);
      const size = await countQueue();
      const { reportPad } = await ask(ReportPadDocument, { clock: new Date(now()).toISOString(), queued: size });
      learn(reportPad);
      await queue.flush().catch(() => undefined);
      // What the console shows of the queue must not be what it was before it was sent.
      const left = await countQueue();
      setLine(left > 0 ? 'stuck' : 'up');
      if (left !== size) await ask(ReportPadDocument, { clock: new Date(now()).toISOString(), queued: left });
    } catch (error) {
      if (error instanceof Refused && error.code === 'UNAUTHENTICATED') dismiss();
      else setLine('down');
    }
    count();
  }, [count, dismiss, learn]);
  const recount = useCallback((arrived: boolean) => (arrived ? count() : void report()), [count, report]);

  useEffect(() => {
    void report();
    const timer = setInterval(() => void report(), REPORT_MS);
    const online = () => void report();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [report]);

  useEffect(() => {
    if (known !== true) return;
    const catchUp = () => {
      void report();
      void ask(PadNewsDocument, {}).then(
        ({ padNews }) => hear(padNews),
        () => undefined,
      );
    };
    return listen({
      news: hear,
      connected: catchUp,
      lost: () => setLine('down'),
      dismissed: dismiss,
    });
  }, [known, hear, report, dismiss]);

  return {
    known,
    own,
    line,
    queued,
    call: call.call,
    calledAt: call.at,
    takeCall: () => setCall({ call: null, at: 0 }),
    registered: (next) => {
      learn(next);
      setLine('up');
    },
    recount,
  };
}
