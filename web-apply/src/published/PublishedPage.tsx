import { useQuery } from '@apollo/client/react';
import { QueryGate, urlFlag, urlText, useUrlState } from '@yjs/web-kit';
import { Button, Select } from 'antd';
import { PageTitle } from '../app/PageTitle.tsx';
import './published.css';
import { PublishedCard } from './PublishedCard.tsx';
import { PublishedChoicesDocument, PublishedEvaluationsDocument } from './published.graphql.ts';

const PAGE = 20;
const state = { centre: urlText(), matter: urlText(), negative: urlFlag() };

/** 评价与答复公示 (01 §11.2): what was said of the services and what the centres answered; for anybody, nobody is named. */
export default function PublishedPage() {
  const [{ centre, matter, negative }, set] = useUrlState(state);
  const choices = useQuery(PublishedChoicesDocument);
  const query = useQuery(PublishedEvaluationsDocument, {
    variables: {
      filter: {
        ...(centre && { orgId: centre }),
        ...(matter && { matterCode: matter }),
        ...(negative && { negative, replied: true }),
      },
      first: PAGE,
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = query.data?.publishedEvaluations;
  const options = choices.data?.publishedEvaluationChoices;
  const more = () =>
    query.fetchMore({
      variables: { after: found?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { publishedEvaluations: next } }) => ({
        ...before,
        publishedEvaluations: {
          ...next,
          nodes: [...before.publishedEvaluations.nodes, ...next.nodes],
        },
      }),
    });
  return (
    <>
      <PageTitle title="评价与答复公示">
        <p>办事群众的评价和服务中心的答复。不显示评价人身份；评价内容和答复经审核后公示。</p>
      </PageTitle>
      <search className="apply-card published-search">
        <Picker label="服务中心" value={centre} choices={options?.centres} onChange={(key) => set({ centre: key })} />
        <Picker label="事项" value={matter} choices={options?.matters} onChange={(key) => set({ matter: key })} />
        <Button
          aria-pressed={negative}
          type={negative ? 'primary' : 'default'}
          onClick={() => set({ negative: !negative })}
        >
          只看差评答复
        </Button>
      </search>
      <QueryGate queries={[query]}>
        {found && found.nodes.length === 0 && (
          <section className="apply-card apply-centre">
            <p>{centre || matter || negative ? '没有符合条件的评价，换个条件试试。' : '还没有公开的评价与答复。'}</p>
          </section>
        )}
        <ul className="apply-list" aria-label="公开的评价与答复">
          {found?.nodes.map((one) => (
            <PublishedCard key={one.evaluationNo} one={one} />
          ))}
        </ul>
        {found?.pageInfo.hasNextPage && (
          <Button block loading={query.loading} onClick={() => void more()}>
            加载更多
          </Button>
        )}
      </QueryGate>
    </>
  );
}

interface PickerProps {
  label: string;
  value: string;
  choices: readonly { key: string; title: string }[] | undefined;
  onChange(key: string): void;
}

function Picker({ label, value, choices, onChange }: PickerProps) {
  return (
    <Select
      aria-label={label}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: '', label: `全部${label}` },
        ...(choices ?? []).map(({ key, title }) => ({ value: key, label: title })),
      ]}
      onChange={onChange}
    />
  );
}
