import { useQuery } from '@apollo/client/react';
import { Standing } from '../institution/index.ts';
import { BannerDocument } from './tasks.graphql.ts';
import { UnreadNotices } from './UnreadNotices.tsx';

/** Above the to-dos: how the institution stands, and what it was told and has not read (02 §2.5). */
export function Banner() {
  const { data } = useQuery(BannerDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      {data?.myInstitution && <Standing institution={data.myInstitution} />}
      <UnreadNotices />
    </>
  );
}
