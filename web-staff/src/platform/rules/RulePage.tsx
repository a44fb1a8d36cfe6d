import { useQuery } from '@apollo/client/react';
import { NotFound, QueryGate, useRecordChanges } from '@yjs/web-kit';
import { useParams, useSearchParams } from 'react-router';
import { RuleContent } from './RuleContent.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleDocument, RuleKindDocument } from './rules.graphql.ts';
import './rules.css';

/** A rule with its versions; with `?edit=` the editor upon that version. */
export default function RulePage() {
  const { kind = '', id = '' } = useParams();
  const [params] = useSearchParams();
  const known = useQuery(RuleKindDocument, { variables: { kind } });
  const found = useQuery(RuleDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { data, refetch } = found;
  useRecordChanges({
    recordTypes: ['ruleVersion'],
    ids: data?.rule.versions.map((version) => version.id) ?? [],
    onChange: () => void refetch(),
  });
  if (data && data.rule.kind !== kind) return <NotFound />;
  const edited = data?.rule.versions.find(({ number }) => String(number) === params.get('edit'));
  const common = data && known.data && { kind: known.data.ruleKind, rule: data.rule, refresh: () => refetch() };
  return (
    <QueryGate queries={[known, found]}>
      {common && edited && common.rule.editable && <RuleEditor key={edited.id} {...common} base={edited} />}
      {common && !(edited && common.rule.editable) && <RuleContent key={common.rule.id} {...common} />}
    </QueryGate>
  );
}
