import { gql } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { createCache } from './cache.ts';

const LIST = gql`
  query Rounds($filter: String, $after: String) {
    openRounds(filter: $filter, first: 2, after: $after) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const cacheOf = () => createCache({ openRounds: ['filter', 'order'] });
type Cache = ReturnType<typeof cacheOf>;

const page = (ids: readonly string[], next: boolean) => ({
  openRounds: {
    __typename: 'OpenRoundConnection',
    nodes: ids.map((id) => ({ __typename: 'OpenRound', id })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: next, endCursor: ids.at(-1) ?? null },
  },
});
const write = (cache: Cache, ids: readonly string[], next: boolean, after: string | null = null, filter = 'a') =>
  cache.writeQuery({ query: LIST, variables: { filter, after }, data: page(ids, next) });
const shown = (cache: Cache, filter = 'a') => {
  const { nodes, pageInfo } = cache.readQuery<ReturnType<typeof page>>({ query: LIST, variables: { filter } })
    ?.openRounds ?? { nodes: [], pageInfo: undefined };
  return { ids: nodes.map(({ id }) => id).join(''), next: pageInfo?.hasNextPage, end: pageInfo?.endCursor };
};

describe('a list that grows (SC13-1 加载更多)', () => {
  it('a further page comes behind what is shown, and its end is the end of the list', () => {
    const cache = cacheOf();
    write(cache, ['1', '2'], true);
    write(cache, ['3', '4'], true, '2');
    expect(shown(cache)).toEqual({ ids: '1234', next: true, end: '4' });
    write(cache, ['5'], false, '4');
    expect(shown(cache)).toEqual({ ids: '12345', next: false, end: '5' });
  });

  it('nothing stands there twice, and each filter has a list of its own', () => {
    const cache = cacheOf();
    write(cache, ['1', '2'], true);
    write(cache, ['9'], false, null, 'b');
    write(cache, ['2', '3'], false, '2');
    expect(shown(cache)).toEqual({ ids: '123', next: false, end: '3' });
    expect(shown(cache, 'b').ids).toBe('9');
  });

  it('read anew it begins anew; a page that belonged to the former list is not hung on', () => {
    const cache = cacheOf();
    write(cache, ['1', '2'], true);
    write(cache, ['3', '4'], true, '2');
    write(cache, ['0', '1'], true);
    expect(shown(cache)).toEqual({ ids: '01', next: true, end: '1' });
    write(cache, ['5'], false, '4');
    expect(shown(cache).ids).toBe('01');
  });
});
