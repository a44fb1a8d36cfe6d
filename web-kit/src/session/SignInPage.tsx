import { SafetyOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { SignInForm } from './SignInForm.tsx';
import { SignInOptionsDocument } from './sign-in.graphql.ts';
import { useSession } from './useSession.ts';

export interface SignInPageProps {
  client: string;
  title: string;
  below?: ReactNode;
}

/** The sign-in page of a client. */
export function SignInPage({ client, title, below }: SignInPageProps) {
  const { signedIn } = useSession();
  const { data } = useQuery(SignInOptionsDocument);
  return (
    <main className="yjs-sign-in">
      <div className="yjs-sign-in-card">
        <header>
          <SafetyOutlined className="yjs-brand-sign" aria-hidden="true" />
          <h1>{data?.signInOptions.productName ?? '军人退役“一件事”综合管理平台'}</h1>
          <p className="yjs-quiet">{title}</p>
        </header>
        <SignInForm client={client} onSignedIn={signedIn} />
        {below && <footer className="yjs-sign-in-below">{below}</footer>}
      </div>
    </main>
  );
}
