import { useQuery } from '@apollo/client/react';
import { QueryGate, useRecordChanges, useUrlState } from '@yjs/web-kit';
import { useEffect } from 'react';
import { Permitted } from '../../../platform/Permitted.tsx';
import { RuleDocument } from '../../../platform/rules/rules.graphql.ts';
import '../../../platform/rules/rules.css';
import { LimitEditor } from './LimitEditor.tsx';
import { LimitVersion } from './LimitVersion.tsx';
import { pageUrl } from './limit-words.ts';
import './time-limits.css';
import { TimeLimitsDocument } from './time-limits.graphql.ts';

/** How often the page asks whether records have been counted again. */
const WATCH_MS = 2_000;

/** 时效配置 (01 §6.9): the limits as a version has them, and the change set that will be the next one. */
export default function TimeLimits() {
  return (
    <Permitted codes={['time-limit:view']}>
      <Loaded />
    </Permitted>
  );
}

function Loaded() {
  const [{ v, edit }] = useUrlState(pageUrl);
  const number = /^\d{1,6}$/.test(v) ? Number(v) : null;
  const found = useQuery(TimeLimitsDocument, { variables: { number }, fetchPolicy: 'cache-and-network' });
  const { data, refetch, startPolling, stopPolling } = found;
  const table = data?.timeLimits;
  const rule = useQuery(RuleDocument, {
    variables: { id: table?.ruleId ?? '' },
    skip: !table,
    fetchPolicy: 'cache-and-network',
  });
  const refresh = () => Promise.all([refetch(), rule.refetch()]);
  useRecordChanges({
    recordTypes: ['ruleVersion'],
    ids: rule.data?.rule.versions.map(({ id }) => id) ?? [],
    onChange: () => void refresh(),
  });
  const counting = table?.recounts.some(({ finishedAt }) => !finishedAt) === true;
  useEffect(() => {
    if (counting) startPolling(WATCH_MS);
    return stopPolling;
  }, [counting, startPolling, stopPolling]);
  const version = rule.data?.rule.versions.find(({ number: n }) => n === table?.number);
  const common = table && rule.data && version && { table, rule: rule.data.rule, version, refresh };
  return (
    <QueryGate queries={[found, rule]}>
      {common &&
        (edit && table.editable ? (
          <LimitEditor key={version.id} {...common} />
        ) : (
          <LimitVersion key={version.id} {...common} />
        ))}
    </QueryGate>
  );
}
