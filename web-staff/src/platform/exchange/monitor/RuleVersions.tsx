import { useQuery } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { RuleVersionsDocument } from './RuleList.graphql.ts';
import { sentenceOf } from './rule-columns.tsx';

/** Who set which numbers when, newest first. */
export function RuleVersions({ rule }: { rule: string }) {
  const { data } = useQuery(RuleVersionsDocument, { variables: { rule }, fetchPolicy: 'no-cache' });
  const versions = data?.exchangeRuleVersions ?? [];
  if (versions.length === 0) return null;
  return (
    <section>
      <h3>历次修改</h3>
      <ul>
        {versions.map((version) => (
          <li key={`${version.id}-${version.version}`}>
            {`第${version.version}版${version.targetTitle ? `（${version.targetTitle}）` : ''} · ${version.savedBy} ${formatDateTime(version.savedAt)}：`}
            {sentenceOf(version)}
            {version.enabled ? '' : '，停用'}
          </li>
        ))}
      </ul>
    </section>
  );
}
