/** A file that did not come, in words for the person. */
export class DownloadFailure extends Error {
  readonly code: string;
  readonly traceId: string | undefined;

  constructor(message: string, code: string, traceId?: string) {
    super(message);
    this.name = 'DownloadFailure';
    this.code = code;
    this.traceId = traceId;
  }
}

interface Refusal {
  code?: string;
  message?: string;
  traceId?: string;
}

/**
 * Fetches a file and hands it to the browser to save under the server's name for it.
 * @param fields asked for by POST when given, so that what they say stands in no address or log
 * @returns the server's words where it makes the file in the background instead of sending it; nothing where the file was saved
 * @throws DownloadFailure with the server's Chinese message, or the client's own for a broken connection
 */
export async function downloadFile(
  url: string,
  fields?: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const answer = await fetchFile(url, fields);
  if (answer.status === ORDERED) return ((await answer.json()) as Refusal).message ?? '已转入后台生成';
  await saveAnswer(answer, '导出.xlsx');
  return undefined;
}

/** Hands an answered file to the browser to save under the server's name for it. @throws DownloadFailure where it breaks off */
export async function saveAnswer(answer: Response, otherwise: string): Promise<void> {
  try {
    save(await answer.blob(), nameOf(answer) ?? otherwise);
  } catch {
    throw broken();
  }
}

/**
 * Asks the server for a file.
 * @param fields asked for by POST when given
 * @throws DownloadFailure with the server's Chinese message, or the client's own for a broken connection
 */
export async function fetchFile(url: string, fields?: Readonly<Record<string, unknown>>): Promise<Response> {
  const answer = await send(url, fields);
  if (!answer.ok) throw await refusalOf(answer);
  return answer;
}

/** 202: the file is made in the background. */
const ORDERED = 202;

async function send(url: string, fields: Readonly<Record<string, unknown>> | undefined): Promise<Response> {
  try {
    return await fetch(
      url,
      fields && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) },
    );
  } catch {
    throw broken();
  }
}

const broken = () => new DownloadFailure('网络中断，文件没有下载完，请重试', 'NETWORK');

async function refusalOf(answer: Response): Promise<DownloadFailure> {
  const refusal = (await answer.json().catch(() => ({}))) as Refusal;
  return new DownloadFailure(
    refusal.message ?? '文件没有下载成功，请稍后重试',
    refusal.code ?? `HTTP-${answer.status}`,
    refusal.traceId,
  );
}

function nameOf(answer: Response): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return encoded && decodeURIComponent(encoded);
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
