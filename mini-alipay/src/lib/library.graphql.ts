import { graphql } from '../generated/gql.ts';

export const MiniLibraryContent = graphql(`
  fragment MiniLibraryContent on MaterialLibrary {
    most
    kept {
      id
      fileId
      materialCode
      materialName
      name
      mime
      sourceTitle
      issuer
      keptAt
      expiresAt
    }
    earlier {
      fileId
      materialCode
      materialName
      name
      mime
      sourceTitle
    }
  }
`);

export const MiniLibrary = graphql(`
  query MiniLibrary {
    materialLibrary {
      ...MiniLibraryContent
    }
  }
`);

export const MiniKeepMaterial = graphql(`
  mutation MiniKeepMaterial($fileId: ID!) {
    keepMyMaterial(fileId: $fileId) {
      ...MiniLibraryContent
    }
  }
`);

export const MiniRemoveMaterial = graphql(`
  mutation MiniRemoveMaterial($id: ID!) {
    removeMyMaterial(id: $id) {
      ...MiniLibraryContent
    }
  }
`);
