import { graphql } from '../../generated/gql.ts';

export const ParameterRow = graphql(`
  fragment ParameterRow on Parameter {
    code
    title
    description
    fields {
      key
      label
      kind
      unit
      min
      max
      decimals
      maxLength
      on
      off
      choices {
        value
        title
      }
    }
    shipped
    value
    version
    changedAt
    changedByName
    changeable
  }
`);

export const ParametersDocument = graphql(`
  query Parameters {
    parameters { ...ParameterRow }
  }
`);

export const SetParameterDocument = graphql(`
  mutation SetParameter($code: String!, $value: JSON!, $version: Int!, $reason: String!) {
    setParameter(code: $code, value: $value, version: $version, reason: $reason) { ...ParameterRow }
  }
`);
