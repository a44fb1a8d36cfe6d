import { graphql } from '../generated/gql.ts';

export const LibraryContentDocument = graphql(`
  fragment LibraryContent on MaterialLibrary {
    most
    kept { id fileId materialCode materialName name mime size sourceTitle issuer fetchedAt url keptAt expiresAt }
    earlier { fileId materialCode materialName name mime size sourceTitle issuer fetchedAt url }
  }
`);

export const MaterialLibraryDocument = graphql(`
  query MaterialLibrary { materialLibrary { ...LibraryContent } }
`);

export const KeepMyMaterialDocument = graphql(`
  mutation KeepMyMaterial($fileId: ID!) { keepMyMaterial(fileId: $fileId) { ...LibraryContent } }
`);

export const RemoveMyMaterialDocument = graphql(`
  mutation RemoveMyMaterial($id: ID!) { removeMyMaterial(id: $id) { ...LibraryContent } }
`);
