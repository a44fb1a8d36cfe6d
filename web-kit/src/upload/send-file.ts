/** A stored file, as `POST /files` answers. */
export interface StoredFile {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  /** SM3 digest, hex. */
  sm3: string;
}

/** A refusal or a broken transfer, in words for the person. */
export class UploadFailure extends Error {
  readonly code: string;
  readonly traceId: string | undefined;

  constructor(message: string, code: string, traceId?: string) {
    super(message);
    this.name = 'UploadFailure';
    this.code = code;
    this.traceId = traceId;
  }
}

/** What the server says of a file that it does not take. */
export interface Refusal {
  code?: string;
  message?: string;
  traceId?: string;
}

/**
 * Sends one file to `POST /files` (multipart field `file`).
 * @param onProgress share sent, 0–100
 * @param materialCode has the material's own rule checked at once
 * @throws UploadFailure with the server's Chinese message, or the client's own for a broken connection
 */
export function sendFile(
  file: File,
  onProgress: (percent: number) => void,
  { materialCode, signal }: { materialCode?: string | undefined; signal?: AbortSignal } = {},
): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about the progress of a request's body.
    const request = new XMLHttpRequest();
    request.open('POST', materialCode ? `/files?materialCode=${encodeURIComponent(materialCode)}` : '/files');
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as StoredFile);
      else reject(refusalOf(request.response as Refusal | null, request.status));
    };
    request.onerror = () => reject(new UploadFailure('网络中断，文件没有传完，请重试', 'NETWORK'));
    request.onabort = () => reject(new UploadFailure('已取消上传', 'ABORTED'));
    signal?.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** The server's words, or the client's own where it has none. */
export function refusalOf(answer: Refusal | null, status: number): UploadFailure {
  const fallback = status === 413 ? '文件太大，请压缩后再传' : '文件没有上传成功，请重试';
  return new UploadFailure(answer?.message ?? fallback, answer?.code ?? `HTTP-${status}`, answer?.traceId);
}
