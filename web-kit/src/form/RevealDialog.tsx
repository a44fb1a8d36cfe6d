import { lazy, Suspense } from 'react';

const RevealForm = lazy(() => import('./RevealForm.tsx'));

export interface RevealDialogProps {
  open: boolean;
  /** What will be shown. */
  label: string;
  /** The reason to begin with, where the place already says what the look is for; it may be changed. */
  reason?: string | undefined;
  /** Rejects with the server's refusal, which is shown in the dialog. */
  onConfirm(reason: string): Promise<void>;
  onClose(): void;
}

/** Asks for the reason of a reveal. */
export function RevealDialog(props: RevealDialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <RevealForm {...props} />
    </Suspense>
  );
}
