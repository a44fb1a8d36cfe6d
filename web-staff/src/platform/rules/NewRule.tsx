import { useQuery } from '@apollo/client/react';
import { Forbidden, QueryGate } from '@yjs/web-kit';
import { useParams, useSearchParams } from 'react-router';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleDocument, RuleKindDocument } from './rules.graphql.ts';
import './rules.css';

/** A new rule, or with `?replaces=` the district's own upon the city's. */
export default function NewRule() {
  const { kind = '' } = useParams();
  const [params] = useSearchParams();
  const replaces = params.get('replaces');
  const known = useQuery(RuleKindDocument, { variables: { kind } });
  const base = useQuery(RuleDocument, { variables: { id: replaces ?? '' }, skip: !replaces });
  const rule = base.data?.rule;
  const version = rule?.versions.find(({ inForce }) => inForce) ?? rule?.versions[0];
  if (known.data && !known.data.ruleKind.editableLevel) return <Forbidden />;
  return (
    <QueryGate queries={[known, base]}>
      {known.data && (
        <RuleEditor kind={known.data.ruleKind} {...(rule && { replaces: rule })} {...(version && { base: version })} />
      )}
    </QueryGate>
  );
}
