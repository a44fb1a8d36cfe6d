import type { UserRowFragment } from '../../generated/graphql.ts';
import { EnableDialog } from './EnableDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';
import { UnbindDialog } from './UnbindDialog.tsx';

export interface UserAct {
  kind: 'enable' | 'close' | 'reset' | 'unbind';
  user: UserRowFragment;
}

export interface UserActDialogProps {
  act: UserAct;
  onClose(): void;
  onDone(): void;
}

/** The dialog of an act on an account. */
export function UserActDialog({ act, onClose, onDone }: UserActDialogProps) {
  if (act.kind === 'reset') return <ResetPasswordDialog user={act.user} onClose={onClose} onDone={onDone} />;
  if (act.kind === 'unbind') return <UnbindDialog user={act.user} onClose={onClose} onDone={onDone} />;
  return <EnableDialog user={act.user} enable={act.kind === 'enable'} onClose={onClose} onDone={onDone} />;
}
