import { graphql } from '../../generated/gql.ts';

/** The drawer beside the queue: enough to decide a plain case without leaving the list. */
export const CasePreviewDocument = graphql(`
  query CasePreview($id: ID!) {
    case(id: $id) {
      ...CaseRow
      idNo
      mobile
      dischargeDate
      subCases { ...SubCaseRow }
      materials { ...CaseMaterialParts }
    }
  }
`);
