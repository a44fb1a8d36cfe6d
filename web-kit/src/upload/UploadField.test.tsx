import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { RESUMABLE_FROM } from './resumable.ts';
import type { StoredFile } from './send-file.ts';
import { UploadField } from './UploadField.tsx';
import { Uploads, useUploads } from './uploads.tsx';

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

function TwoFields() {
  const { busy, report } = useUploads();
  return (
    <Uploads report={report}>
      <UploadField label="甲" />
      <UploadField label="乙" />
      <button type="button" disabled={busy}>
        保存
      </button>
    </Uploads>
  );
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

  it('lets a form with several fields know while one of them is sending', async () => {
    const { container } = renderKit(<TwoFields />);
    const save = () => screen.getByRole('button', { name: '保存' }) as HTMLButtonElement;
    expect(save().disabled).toBe(false);
    const [, second] = container.querySelectorAll('input[type=file]');
    await userEvent.setup({ applyAccept: false }).upload(second as HTMLInputElement, pdf());
    await waitFor(() => expect(save().disabled).toBe(true));
    await act(async () => FakeRequest.last.answer(200, stored));
    await waitFor(() => expect(save().disabled).toBe(false));
  });

  it('refuses other types before sending', async () => {
    await choose(new File(['x'], '程序.exe', { type: 'application/x-msdownload' }));
    expect(await screen.findByText(/程序.exe”格式或大小不符合要求（仅支持 PDF/)).toBeTruthy();
  });

  it('02 §2.6 sends a large file by the protocol that goes on after an interruption, and can hold it', async () => {
    const calls: string[] = [];
    let arrived: (() => void) | undefined;
    jest.unstable_mockModule('tus-js-client', () => ({
      Upload: class {
        url = '/uploads/u1';
        constructor(_file: File, { onSuccess }: { onSuccess(): void }) {
          arrived = onSuccess;
        }
        findPreviousUploads = async () => [{ uploadUrl: '/uploads/u1' }];
        resumeFromPreviousUpload = () => calls.push('resume');
        start = () => calls.push('start');
        abort = async () => calls.push('abort');
      },
    }));
    globalThis.fetch = jest.fn(async () => ({ ok: true, json: async () => stored }) as Response);
    const large = new File([new Uint8Array(RESUMABLE_FROM)], '录像.pdf', { type: 'application/pdf' });
    const { user, onChange } = await choose(large);
    await user.click(await screen.findByRole('button', { name: '暂停上传 录像.pdf' }));
    await user.click(await screen.findByRole('button', { name: '继续上传 录像.pdf' }));
    expect(calls).toEqual(['resume', 'start', 'abort', 'start']);
    await act(async () => arrived?.());
    await waitFor(() => expect(onChange).toHaveBeenCalledWith([stored]));
    expect(globalThis.fetch).toHaveBeenCalledWith('/uploads/u1/file', expect.objectContaining({ method: 'POST' }));
  });
});
