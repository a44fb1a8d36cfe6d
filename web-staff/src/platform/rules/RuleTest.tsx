import { useLazyQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Input } from 'antd';
import { Link } from 'react-router';
import type { RuleContentInput, RuleTestQuery } from '../../generated/graphql.ts';
import { RuleTestDocument } from './rules.graphql.ts';

/** 「给定该办件，规则结果为…」: the rule as it stands on the page, tried on one record. */
export function RuleTest({ input }: { input: RuleContentInput | undefined }) {
  const [ask, { data, error, loading }] = useLazyQuery(RuleTestDocument, { fetchPolicy: 'no-cache' });
  return (
    <section className="rule-panel" aria-label="试算一件">
      <h2 className="staff-section-title">试算一件</h2>
      <Input.Search
        aria-label="办件编号"
        placeholder="输入办件编号"
        enterButton="试算"
        disabled={!input}
        loading={loading}
        maxLength={60}
        onSearch={(text) => {
          if (input && text.trim()) void ask({ variables: { input, recordNo: text.trim() } });
        }}
      />
      {error && <ErrorNotice error={error} />}
      {data && !error && <Result test={data.ruleTest} />}
    </section>
  );
}

function Result({ test: { title, link, matches, outcome, lines } }: { test: RuleTestQuery['ruleTest'] }) {
  return (
    <div role="status">
      <p>
        给定{link ? <Link to={link}>{title}</Link> : title}，规则结果为：
        <strong>{matches ? outcome : `不适用（${outcome}）`}</strong>
      </p>
      <table className="staff-table" aria-label="逐条结果">
        <thead>
          <tr>
            <th scope="col" align="left">
              条件
            </th>
            <th scope="col" align="left">
              该办件
            </th>
            <th scope="col" align="left">
              结果
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ text, fact, holds }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>{fact}</td>
              <td>{holds ? '✓ 满足' : '✗ 不满足'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
