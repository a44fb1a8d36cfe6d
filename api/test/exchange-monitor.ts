/** What the console asks of the exchange's monitor. */
export const LIST =
  '{ exchangeAnomalies { totalCount nodes { id version rule state stateTitle availableActions conclusion handlerName } } }';
export const HANDLE = `mutation ($id: ID!, $version: Int!, $action: ExchangeAnomalyAction!, $conclusion: String) {
  handleExchangeAnomaly(id: $id, version: $version, action: $action, conclusion: $conclusion) { id version state availableActions } }`;
export const SAVE =
  'mutation ($input: ExchangeRuleInput!, $version: Int!) { saveExchangeRule(input: $input, version: $version) { id version } }';
export const REPLAY =
  'query ($input: ExchangeRuleInput!) { replayExchangeRule(input: $input) { anomalies days { day anomalies } subjects { title anomalies measured } } }';
export const REMOVE = `mutation ($rule: String!, $target: ExchangeRuleTargetInput!, $version: Int!) {
  removeExchangeRuleOverride(rule: $rule, target: $target, version: $version) { id version } }`;

/** Rule R1 with another number of unauthorised calls. */
export const r1 = (count: number, more: object = {}) => ({
  rule: 'R1',
  enabled: true,
  level: 'HIGH',
  ban: true,
  thresholds: [
    { key: 'count', value: count },
    { key: 'minutes', value: 10 },
  ],
  ...more,
});
