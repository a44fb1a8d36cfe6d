import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { LibraryContentFragment } from '../generated/graphql.ts';
import { KeepMyMaterialDocument, MaterialLibraryDocument, RemoveMyMaterialDocument } from './library.graphql.ts';

/** The library has no name of its own in the cache: what an act answers takes the place of what was read. */
function replace(cache: ApolloCache, materialLibrary: LibraryContentFragment | undefined): void {
  if (materialLibrary)
    cache.writeQuery({ query: MaterialLibraryDocument, data: { __typename: 'Query', materialLibrary } });
}

/** 存入材料库. */
export function useKeepMaterial() {
  return useMutation(KeepMyMaterialDocument, {
    update: (cache, { data }) => replace(cache, data?.keepMyMaterial),
  });
}

/** 从材料库删除. */
export function useRemoveMaterial() {
  return useMutation(RemoveMyMaterialDocument, {
    update: (cache, { data }) => replace(cache, data?.removeMyMaterial),
  });
}
