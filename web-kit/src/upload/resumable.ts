import type { Upload } from 'tus-js-client';
import { type Refusal, refusalOf, type StoredFile, UploadFailure } from './send-file.ts';

/** From this size on a file is sent so that it goes on after an interruption. */
export const RESUMABLE_FROM = 4 * 1024 * 1024;
const ENDPOINT = '/uploads';
/** What one request carries: what is lost at most when the line breaks. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** About two minutes of silence; then the person is told, and goes on with a press or by itself when the network is back. */
const RETRY_DELAYS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

/** A transfer that can be held and goes on where it was. */
export interface ResumableTransfer {
  done: Promise<StoredFile>;
  pause(): void;
  resume(): void;
}

/**
 * Sends one file by the tus protocol, and makes the stored file of it. The same file chosen again (after a reload, after a failure) goes on
 * where it was: its address is remembered in this browser.
 *
 * @param onProgress share sent, 0–100
 */
export function sendResumable(
  file: File,
  onProgress: (percent: number) => void,
  { materialCode }: { materialCode?: string | undefined } = {},
): ResumableTransfer {
  let upload: Upload | undefined;
  let held = false;
  const done = (async () => {
    const tus = await import('tus-js-client');
    await new Promise<void>((resolve, reject) => {
      const started = new tus.Upload(file, {
        endpoint: ENDPOINT,
        chunkSize: CHUNK_BYTES,
        retryDelays: RETRY_DELAYS,
        removeFingerprintOnSuccess: true,
        headers: { 'x-requested-with': 'upload' },
        metadata: { filename: file.name, ...(materialCode && { materialCode }) },
        fingerprint: async () => fingerprintOf(file, materialCode),
        onProgress: (sent, total) => onProgress(Math.round((sent / total) * 100)),
        onSuccess: () => resolve(),
        onError: (error) => reject(failureOf(error)),
      });
      upload = started;
      void started.findPreviousUploads().then(([last]) => {
        if (last) started.resumeFromPreviousUpload(last);
        if (!held) started.start();
      }, reject);
    });
    return finish(upload?.url ?? '');
  })();
  return {
    done,
    pause: () => {
      held = true;
      void upload?.abort();
    },
    resume: () => {
      held = false;
      upload?.start();
    },
  };
}

function fingerprintOf({ name, size, type, lastModified }: File, materialCode = ''): string {
  return ['yjs-upload', name, size, type, lastModified, materialCode].join('|');
}

/** The file of what has come; a lost answer is asked for again. */
async function finish(url: string): Promise<StoredFile> {
  const path = new URL(url, window.location.href).pathname;
  for (let left = 2; ; left -= 1) {
    const headers = { 'x-requested-with': 'upload' };
    const answer = await fetch(`${path}/file`, { method: 'POST', headers }).catch(() => undefined);
    if (answer?.ok) return (await answer.json()) as StoredFile;
    if (answer) throw refusalOf((await answer.json().catch(() => null)) as Refusal | null, answer.status);
    if (left === 0) throw new UploadFailure('网络中断，文件没有传完，请继续上传', 'NETWORK');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function failureOf(error: unknown): UploadFailure {
  const answer = (error as { originalResponse?: { getBody(): string; getStatus(): number } | null }).originalResponse;
  if (!answer) return new UploadFailure('网络中断，文件没有传完，请继续上传', 'NETWORK');
  return refusalOf(parsed(answer.getBody()), answer.getStatus());
}

function parsed(text: string): Refusal | null {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return null;
  }
}
