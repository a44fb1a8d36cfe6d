import { graphql } from '../../generated/gql.ts';

export const MyBindings = graphql(`
  query MyBindings {
    alipayBindings {
      id
      status
      boundAt
      unboundAt
      certifiedAt
      current
    }
  }
`);

export const EndBinding = graphql(`
  mutation EndBinding($id: ID!) {
    alipayUnbind(id: $id) {
      id
      status
    }
  }
`);
