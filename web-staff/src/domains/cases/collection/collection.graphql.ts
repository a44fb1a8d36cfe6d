import { graphql } from '../../../generated/gql.ts';

export const CollectionItemRow = graphql(`
  fragment CollectionItemRow on CollectionItem {
    id
    itemCode
    matterCode
    version
    materialName
    materialType
    allowedFormats
    maxSizeKb
    minWidth
    minHeight
    maxWidth
    maxHeight
    maxFiles
    minDpi
    minPages
    maxPages
    required
    relations
    valueRule
    dataSources
    enabled
    changedAt
    changedByName
  }
`);

export const CollectionItemsDocument = graphql(`
  query CollectionItems($matterCode: String) {
    matters {
      code
      name
    }
    collectionItems(matterCode: $matterCode) { ...CollectionItemRow }
  }
`);

export const SaveCollectionItemDocument = graphql(`
  mutation SaveCollectionItem($input: CollectionItemInput!, $requestId: ID!) {
    saveCollectionItem(input: $input, requestId: $requestId) { ...CollectionItemRow }
  }
`);
