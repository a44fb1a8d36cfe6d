import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ReviewDialog } from '../pads/review-dialog.ts';

const ReceptionDialog = lazy(async () => ({ default: (await import('./ReceptionDialog.tsx')).ReceptionDialog }));

export interface ReceptionButtonProps {
  about?: { id: string; title: string };
  type?: 'primary';
  onDone?(): void;
}

/** 接待登记: advice and calls, about a case or about none; then the way to evaluate them. */
export function ReceptionButton({ about, type, onDone = () => undefined }: ReceptionButtonProps) {
  const may = usePermission('review.reception:register');
  const [open, setOpen] = useState(false);
  const [here, setHere] = useState<string>();
  if (!may) return null;
  return (
    <>
      <Button {...(type && { type })} onClick={() => setOpen(true)}>
        接待登记
      </Button>
      <Suspense fallback={null}>
        {open && (
          <ReceptionDialog {...(about && { about })} onClose={() => setOpen(false)} onHere={setHere} onDone={onDone} />
        )}
        {here && (
          <ReviewDialog
            service={{ type: 'reception', id: here }}
            screen="RECEPTION"
            onClose={() => {
              setHere(undefined);
              onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
