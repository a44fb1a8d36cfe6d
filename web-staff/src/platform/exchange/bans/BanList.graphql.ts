import { graphql } from '../../../generated/gql.ts';

export const BanRow = graphql(`
  fragment BanRow on ExchangeBan {
    id
    ip
    rule
    eventId
    reason
    level
    startAt
    endAt
    state
    operatorName
    releasedAt
    releasedName
    releaseReason
  }
`);

export const BansDocument = graphql(`
  query Bans($state: ExchangeBanState, $ip: String, $first: Int, $after: String) {
    exchangeBans(state: $state, ip: $ip, first: $first, after: $after) {
      nodes { ...BanRow }
      pageInfo { ...PageEnds }
      totalCount
    }
  }
`);

export const AffectedAppsDocument = graphql(`
  query AffectedApps($ip: String!) {
    exchangeAffectedApps(ip: $ip) {
      appId
      name
      allowed
      calls
      lastAt
    }
  }
`);

export const BanIpDocument = graphql(`
  mutation BanIp($ip: String!, $minutes: Int!, $reason: String!) {
    banExchangeIp(ip: $ip, minutes: $minutes, reason: $reason) { ...BanRow }
  }
`);

export const ReleaseBanDocument = graphql(`
  mutation ReleaseBan($id: ID!, $reason: String!) {
    releaseExchangeBan(id: $id, reason: $reason) { ...BanRow }
  }
`);

export const ProtectedIpsDocument = graphql(`
  query ProtectedIps {
    exchangeProtectedIps {
      ip
      note
      addedAt
      addedName
    }
  }
`);

export const ProtectIpDocument = graphql(`
  mutation ProtectIp($ip: String!, $note: String!) {
    protectExchangeIp(ip: $ip, note: $note) {
      ip
      note
      addedAt
      addedName
    }
  }
`);

export const UnprotectIpDocument = graphql(`
  mutation UnprotectIp($ip: ID!) {
    unprotectExchangeIp(ip: $ip) {
      ip
      note
      addedAt
      addedName
    }
  }
`);
