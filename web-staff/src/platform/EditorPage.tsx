import { Fragment, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { Permitted } from './Permitted.tsx';

export interface EditorPageProps {
  /** Permission to make a new one. */
  create: string;
  /** Permission to change the one of the address. */
  edit: string;
  /** `id` is absent for a new one. */
  children(id: string | undefined): ReactNode;
}

/** One address for a new definition and for a new version of one; what was typed for one never shows in another. */
export function EditorPage({ create, edit, children }: EditorPageProps) {
  const { id } = useParams();
  return (
    <Permitted codes={[id ? edit : create]}>
      <Fragment key={id ?? 'new'}>{children(id)}</Fragment>
    </Permitted>
  );
}
