import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import type { StoredFile } from './send-file.ts';
import { UploadField } from './UploadField.tsx';

/** Stands in for the browser's request: answers when told to. */
class FakeRequest {
  static last: FakeRequest;
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  status = 0;
  response: unknown = null;
  responseType = '';
  body: unknown;
  onload?: () => void;
  onerror?: () => void;
  constructor() {
    FakeRequest.last = this;
  }
  open = jest.fn();
  setRequestHeader = jest.fn();
  send(body: unknown): void {
    this.body = body;
  }
  answer(status: number, response: unknown): void {
    this.status = status;
    this.response = response;
    this.onload?.();
  }
}

const original = globalThis.XMLHttpRequest;
beforeEach(() => {
  globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
});
afterEach(() => {
  globalThis.XMLHttpRequest = original;
});

const pdf = () => new File(['%PDF-1.7'], '退役证.pdf', { type: 'application/pdf' });
const stored: StoredFile = { id: 'f1', name: '退役证.pdf', mime: 'application/pdf', size: 8, sm3: 'ab' };

async function choose(file: File, onChange = jest.fn()) {
  const user = userEvent.setup({ applyAccept: false });
  const { container } = renderKit(<UploadField label="退出现役证" onChange={onChange} />);
  await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
  return { user, onChange };
}

describe('uploading a material', () => {
  it('sends the file and hands over what was stored', async () => {
    const { onChange } = await choose(pdf());
    await screen.findByText('退役证.pdf');
    await act(async () => FakeRequest.last.answer(200, stored));
    expect(onChange).toHaveBeenCalledWith([stored]);
    expect(FakeRequest.last.open).toHaveBeenCalledWith('POST', '/files');
    expect((FakeRequest.last.body as FormData).get('file')).toBeTruthy();
    expect(screen.getByRole('link', { name: '退役证.pdf' }).getAttribute('href')).toBe('/files/f1');
  });

  it('shows the server’s refusal and sends again', async () => {
    const { user, onChange } = await choose(pdf());
    await screen.findByText('退役证.pdf');
    await act(async () => FakeRequest.last.answer(422, { code: 'E-FILE-02', message: '文件内容与类型不符' }));
    expect(await screen.findByText('文件内容与类型不符')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重新上传 退役证.pdf' }));
    await act(async () => FakeRequest.last.answer(200, stored));
    expect(onChange).toHaveBeenCalledWith([stored]);
  });

  it('refuses other types before sending', async () => {
    await choose(new File(['x'], '程序.exe', { type: 'application/x-msdownload' }));
    expect(await screen.findByText(/格式不支持/)).toBeTruthy();
  });
});
