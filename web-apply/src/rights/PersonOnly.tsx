import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { LinkButton } from '../app/LinkButton.tsx';
import { OwnRightsDocument } from './rights.graphql.ts';
import type { OwnRight } from './useOwnRights.ts';

export interface PersonOnlyProps {
  right: OwnRight;
  children: ReactNode;
}

/** What the person alone may see and do; to who acts for him it says so instead (E-0709). */
export function PersonOnly({ right, children }: PersonOnlyProps) {
  const query = useQuery(OwnRightsDocument);
  const told = query.data?.ownRights;
  return (
    <QueryGate queries={[query]}>
      {told &&
        (told.rights.includes(right) ? (
          children
        ) : (
          <section className="apply-card apply-centre">
            <p>{told.note ?? '实名认证级别不够，请在“一网通办”提升后重新登录。'}</p>
            <LinkButton to="/applications">我的办件</LinkButton>
          </section>
        ))}
    </QueryGate>
  );
}
