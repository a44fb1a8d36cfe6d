import { graphql } from '../generated/gql.ts';

export const SavedViewsDocument = graphql(`
  query SavedViews($page: String!) { savedViews(page: $page) { id page name query } }
`);

export const SaveViewDocument = graphql(`
  mutation SaveView($page: String!, $name: String!, $query: String!) {
    saveView(page: $page, name: $name, query: $query) { id page name query }
  }
`);

export const DeleteViewDocument = graphql(`
  mutation DeleteView($id: ID!) { deleteView(id: $id) }
`);
