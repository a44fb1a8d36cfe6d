import { useCallback, useEffect, useRef, useState } from 'react';
import { RESUMABLE_FROM, type ResumableTransfer, sendResumable } from './resumable.ts';
import { type StoredFile, sendFile, UploadFailure } from './send-file.ts';

/** A file on its way. */
export interface Transfer {
  key: string;
  file: File;
  percent: number;
  /** Why it did not arrive; it can be tried again or taken away. */
  problem?: string;
  /** It was the network: it goes on by itself when that is back. */
  lost?: boolean;
  /** It can be held: where it is large. */
  resumable: boolean;
  paused?: boolean;
  /** The stored file whose place it takes. */
  replaces?: string | undefined;
}

interface StartOptions {
  /** Of a transfer that is tried again. */
  key?: string;
  replaces?: string | undefined;
}

let nextKey = 0;

/** The files on their way, small ones in one go, large ones so that they go on after an interruption. */
export function useTransfers(
  onArrived: (file: StoredFile, replaces: string | undefined) => void,
  materialCode: string | undefined,
) {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const running = useRef(new Map<string, ResumableTransfer>());
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const patch = useCallback((key: string, change: Partial<Transfer>) => {
    setTransfers((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    running.current.get(key)?.pause();
    running.current.delete(key);
    setTransfers((all) => all.filter((one) => one.key !== key));
  }, []);

  const start = useCallback(
    (file: File, refusal: string | undefined, { key = `transfer-${nextKey++}`, replaces }: StartOptions = {}) => {
      const resumable = file.size >= RESUMABLE_FROM;
      const transfer: Transfer = { key, file, percent: 0, resumable, replaces, ...(refusal && { problem: refusal }) };
      setTransfers((all) => [...all.filter((one) => one.key !== key), transfer]);
      if (refusal) return;
      const onProgress = (percent: number) => patch(key, { percent });
      const sent = resumable
        ? sendResumable(file, onProgress, { materialCode })
        : { done: sendFile(file, onProgress, { materialCode }) };
      if ('pause' in sent) running.current.set(key, sent);
      sent.done.then(
        (stored) => {
          drop(key);
          arrived.current(stored, replaces);
        },
        (failure: unknown) =>
          patch(key, {
            problem: failure instanceof UploadFailure ? failure.message : '文件没有上传成功，请重试',
            lost: failure instanceof UploadFailure && failure.code === 'NETWORK',
          }),
      );
    },
    [drop, materialCode, patch],
  );

  const hold = useCallback(
    (key: string, paused: boolean) => {
      const transfer = running.current.get(key);
      if (paused) transfer?.pause();
      else transfer?.resume();
      patch(key, { paused });
    },
    [patch],
  );

  useEffect(() => {
    const goOn = () => {
      for (const { key, file, lost, resumable, replaces } of transfers)
        if (lost && resumable) start(file, undefined, { key, replaces });
    };
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [transfers, start]);

  return { transfers, start, drop, hold };
}
