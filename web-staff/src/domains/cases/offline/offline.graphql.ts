import { graphql } from '../../../generated/gql.ts';

export const MatterCategoryParts = graphql(`
  fragment MatterCategoryParts on MatterCategory {
    code
    name
    parentCode
    mode
    matters {
      code
      name
      department
      mode
      version
      open
      windows {
        matterCode
        regionCode
        place
        phone
        hours
        version
      }
    }
  }
`);

export const MatterCategoriesDocument = graphql(`
  query MatterCategories {
    matterCategories { ...MatterCategoryParts }
  }
`);

export const MatterItemRow = graphql(`
  fragment MatterItemRow on MatterItem {
    caseNo
    personName
    orgName
    subCase {
      id
      version
      caseId
      bjNo
      matterName
      mode
      modeTitle
      ownerName
      status
      statusTitle
      externalStatus
      lastFeedbackAt
      librarySync
      window {
        place
        phone
      }
      flow {
        remaining { ...RemainingFields }
      }
    }
  }
`);

export const MatterItemsDocument = graphql(`
  query MatterItems($filter: MatterItemFilter, $first: Int, $after: String) {
    matterItems(filter: $filter, first: $first, after: $after) {
      nodes { ...MatterItemRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const SetMatterModeDocument = graphql(`
  mutation SetMatterMode($code: String!, $mode: SubCaseMode!, $version: Int!, $reason: String!) {
    setMatterMode(code: $code, mode: $mode, version: $version, reason: $reason) { ...MatterCategoryParts }
  }
`);

export const SetMatterWindowDocument = graphql(`
  mutation SetMatterWindow($input: MatterWindowInput!) {
    setMatterWindow(input: $input) { ...MatterCategoryParts }
  }
`);

export const DistrictsDocument = graphql(`
  query OfflineDistricts {
    orgs(level: DISTRICT) {
      id
      code
      shortName
    }
  }
`);
