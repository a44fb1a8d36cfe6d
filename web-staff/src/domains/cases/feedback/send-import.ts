interface Answer {
  id?: string;
  message?: string;
}

/** Sends a CSV to be checked. @throws Error with the server's Chinese message, or the client's own for a broken connection */
export async function sendImport(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch('/feedback/imports', {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (!response.ok || !answer.id) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer.id;
}
