import type { UserRowFragment } from '../../generated/graphql.ts';
import { DeleteUserDialog } from './DeleteUserDialog.tsx';
import { EnableDialog } from './EnableDialog.tsx';
import { HandOutDialog } from './HandOutDialog.tsx';
import { PasswordActDialog } from './PasswordActDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';
import { UnbindDialog } from './UnbindDialog.tsx';
import { UserFormDialog } from './UserFormDialog.tsx';
import { UserRolesDialog } from './UserRolesDialog.tsx';

export interface UserAct {
  kind: 'edit' | 'roles' | 'enable' | 'close' | 'reset' | 'handOut' | 'refuse' | 'owner' | 'unbind' | 'delete';
  user: UserRowFragment;
}

export interface UserActDialogProps {
  act: UserAct;
  onClose(): void;
  onDone(): void;
}

/** The dialog of an act on an account. */
export function UserActDialog({ act: { kind, user }, onClose, onDone }: UserActDialogProps) {
  const props = { user, onClose, onDone };
  switch (kind) {
    case 'edit':
      return <UserFormDialog {...props} />;
    case 'roles':
      return <UserRolesDialog {...props} />;
    case 'reset':
      return <ResetPasswordDialog {...props} />;
    case 'handOut':
      return <HandOutDialog {...props} />;
    case 'refuse':
    case 'owner':
      return <PasswordActDialog {...props} confirm={kind === 'owner'} />;
    case 'unbind':
      return <UnbindDialog {...props} />;
    case 'delete':
      return <DeleteUserDialog {...props} />;
    case 'enable':
    case 'close':
      return <EnableDialog {...props} enable={kind === 'enable'} />;
  }
}
