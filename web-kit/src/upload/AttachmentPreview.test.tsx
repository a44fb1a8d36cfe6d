import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderKit } from '../testing/render.tsx';
import { AttachmentPreview } from './AttachmentPreview.tsx';

const file = { id: 'f1', name: '价格依据.pdf', mime: 'application/pdf', size: 2048, url: '/files/f1' };

describe('a material beside the page', () => {
  it('is shown and can be taken away', () => {
    renderKit(<AttachmentPreview file={file} onClose={() => undefined} />);
    expect(screen.getByRole('link', { name: /下载/ }).getAttribute('href')).toBe('/files/f1');
    expect(screen.getByTitle('价格依据.pdf').getAttribute('src')).toBe('/files/f1');
  });

  it('02 §10.5 is only shown where it may not be downloaded, by the browser’s own viewer neither', () => {
    renderKit(<AttachmentPreview file={file} downloadable={false} onClose={() => undefined} />);
    expect(screen.queryByRole('link', { name: /下载/ })).toBeNull();
    expect(screen.getByTitle('价格依据.pdf').getAttribute('src')).toBe('/files/f1#toolbar=0');
  });
});
