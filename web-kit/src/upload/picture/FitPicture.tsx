import { lazy, Suspense, useEffect, useState } from 'react';
import type { FileRules } from '../file-rules.ts';

const PictureEditor = lazy(async () => ({ default: (await import('./PictureEditor.tsx')).PictureEditor }));

export interface FitPictureProps {
  /** Chosen, and not sent yet. */
  file: File;
  rules: FileRules;
  onCancel(): void;
  onDone(picture: File): void;
}

/** The editor over a picture that lies on this computer only. */
export function FitPicture({ file, rules, onCancel, onDone }: FitPictureProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  if (!url) return null;
  return (
    <Suspense fallback={null}>
      <PictureEditor name={file.name} url={url} rules={rules} onCancel={onCancel} onDone={onDone} />
    </Suspense>
  );
}
