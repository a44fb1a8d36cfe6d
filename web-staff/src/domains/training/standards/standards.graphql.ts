import { graphql } from '../../../generated/index.ts';

export const CreateStandardDocument = graphql(`
  mutation CreateStandard($input: SubsidyStandardInput!, $requestId: ID!) {
    createSubsidyStandard(input: $input, requestId: $requestId) {
      id
      standardNo
    }
  }
`);

export const EditStandardDocument = graphql(`
  mutation EditStandard($id: ID!, $version: Int!, $input: SubsidyStandardInput!) {
    editSubsidyStandard(id: $id, version: $version, input: $input) { ...SubsidyStandardRow }
  }
`);

export const CopyStandardsDocument = graphql(`
  mutation CopyStandards($ids: [ID!]!, $requestId: ID!) {
    copySubsidyStandards(ids: $ids, requestId: $requestId) {
      id
    }
  }
`);

export const ReviseStandardDocument = graphql(`
  mutation ReviseStandard($id: ID!, $reason: String!, $requestId: ID!) {
    reviseSubsidyStandard(id: $id, reason: $reason, requestId: $requestId) {
      id
    }
  }
`);

export const StandardTimelineDocument = graphql(`
  query StandardTimeline($from: Date!, $to: Date!) {
    subsidyStandardTimeline(from: $from, to: $to) {
      title
      spans {
        id
        standardNo
        words
        scope
        from
        to
      }
      gaps {
        from
        to
        whom
      }
    }
  }
`);

export const StandardUsesDocument = graphql(`
  query StandardUses($id: ID!) {
    subsidyStandardUses(id: $id) {
      recordNo
      recordId
      recordType
      amount
      usedOn
    }
  }
`);
