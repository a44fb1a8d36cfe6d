import { graphql } from '../../../generated/gql.ts';

/** 获取最新状态; the row of the page follows from the answer. */
export const RefreshSubCaseDocument = graphql(`
  mutation RefreshSubCase($id: ID!) {
    refreshSubCase(id: $id) {
      complete
      subCase { ...SubCaseRow }
    }
  }
`);
