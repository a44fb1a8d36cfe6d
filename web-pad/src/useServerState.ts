import { useEffect, useState } from 'react';

export type ServerState = 'asking' | 'up' | 'down';

const everyMs = 30_000;
const patienceMs = 5_000;

/** Whether the platform answers (`GET /healthz`), asked every 30 seconds. */
export function useServerState(): ServerState {
  const [state, setState] = useState<ServerState>('asking');
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const next = await isUp().then(
        (up) => (up ? 'up' : 'down'),
        () => 'down' as const,
      );
      if (!ended) setState(next);
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, []);
  return state;
}

async function isUp(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
  return answer.ok;
}
