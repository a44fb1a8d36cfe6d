import { graphql } from '../../../generated/gql.ts';

export const SourceField = graphql(`
  fragment SourceField on DataSourceField {
    name
    label
    type
    length
    scale
    codes
    required
    queryKey
    sensitivity
    level
    content
    standard
  }
`);

export const SourceRow = graphql(`
  fragment SourceRow on DataSource {
    id
    version
    code
    name
    provider
    providerText
    category
    updateFrequency
    state
    light
    builtIn
    channelCount
    updatedAt
    fields { ...SourceField }
  }
`);

export const SourceDetail = graphql(`
  fragment SourceDetail on DataSource {
    ...SourceRow
    description
    contact {
      name
      phone
    }
  }
`);

export const SourcesDocument = graphql(`
  query DataSources($search: String, $state: DataSourceState) {
    dataSources(search: $search, state: $state) { ...SourceRow }
  }
`);

export const SourceDocument = graphql(`
  query DataSource($id: ID!) {
    dataSource(id: $id) { ...SourceDetail }
    dataSourceVersions(id: $id) { ...ExchangeVersion }
  }
`);

export const SourceChannelsDocument = graphql(`
  query SourceChannels($sourceId: ID!) {
    dataChannels(sourceId: $sourceId) {
      id
      code
      name
      callMode
      state
      light
      distributionCount
    }
  }
`);

export const CreateSourceDocument = graphql(`
  mutation CreateDataSource($input: DataSourceInput!) {
    createDataSource(input: $input) { ...SourceDetail }
  }
`);

export const UpdateSourceDocument = graphql(`
  mutation UpdateDataSource($id: ID!, $version: Int!, $input: DataSourceInput!) {
    updateDataSource(id: $id, version: $version, input: $input) { ...SourceDetail }
  }
`);

export const EnableSourceDocument = graphql(`
  mutation SetDataSourceEnabled($id: ID!, $version: Int!, $enabled: Boolean!) {
    setDataSourceEnabled(id: $id, version: $version, enabled: $enabled) { ...SourceDetail }
  }
`);

export const DeleteSourceDocument = graphql(`
  mutation DeleteDataSource($id: ID!, $version: Int!, $reason: String!) {
    deleteDataSource(id: $id, version: $version, reason: $reason)
  }
`);
