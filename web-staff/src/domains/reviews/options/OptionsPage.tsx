import { useQuery } from '@apollo/client/react';
import { QueryGate, useRecordChanges, useUrlState } from '@yjs/web-kit';
import { Permitted } from '../../../platform/Permitted.tsx';
import { RuleDocument } from '../../../platform/rules/rules.graphql.ts';
import '../../../platform/rules/rules.css';
import './options.css';
import { OptionsEditor } from './OptionsEditor.tsx';
import { OptionsVersion } from './OptionsVersion.tsx';
import { EvaluationOptionRuleDocument } from './options.graphql.ts';
import { latestOf, optionsUrl } from './options-body.ts';

/** 评价选项 (R9.1.2): what may be ticked beside each grade, in versions; and the draft of the next one. */
export default function OptionsPage() {
  return (
    <Permitted codes={['review.options:view']}>
      <Loaded />
    </Permitted>
  );
}

function Loaded() {
  const [{ v, edit }] = useUrlState(optionsUrl);
  const found = useQuery(EvaluationOptionRuleDocument);
  const id = found.data?.rules.nodes[0]?.id;
  const query = useQuery(RuleDocument, {
    variables: { id: id ?? '' },
    skip: !id,
    fetchPolicy: 'cache-and-network',
  });
  const refresh = () => query.refetch();
  const rule = query.data?.rule;
  useRecordChanges({
    recordTypes: ['ruleVersion'],
    ids: rule?.versions.map((version) => version.id) ?? [],
    onChange: () => void refresh(),
  });
  const wanted = rule?.versions.find(({ number }) => String(number) === v);
  const version = wanted ?? rule?.versions.find(({ inForce }) => inForce) ?? (rule && latestOf(rule));
  // A draft is gone on with; a new one begins upon the version approved last.
  const base = version?.state === 'DRAFT' ? version : rule && latestOf(rule);
  return (
    <QueryGate queries={[found, query]}>
      {rule &&
        version &&
        (edit && rule.editable && base ? (
          <OptionsEditor key={base.id} rule={rule} version={base} refresh={refresh} />
        ) : (
          <OptionsVersion key={version.id} rule={rule} version={version} refresh={refresh} />
        ))}
    </QueryGate>
  );
}
