import { EnvironmentOutlined, PhoneOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate, StateTag, type UrlValues, urlText, useUrlState } from '@yjs/web-kit';
import { Button, Empty, Flex, Input, Select } from 'antd';
import { Link } from 'react-router';
import type { EnrolmentChoicesQuery, ProjectDirectoryQuery } from '../generated/graphql.ts';
import { EnrolmentChoicesDocument } from '../trainee/index.ts';
import { ProjectDirectoryDocument } from './directory.graphql.ts';

const PAGE = 20;
const url = { q: urlText(), category: urlText(), district: urlText(), level: urlText(), mode: urlText() };
type State = UrlValues<typeof url>;
type Project = ProjectDirectoryQuery['projectDirectory']['nodes'][number];

const LISTS = [
  ['category', '项目类别', 'categories'],
  ['district', '所在区', 'districts'],
  ['level', '技能等级', 'skillLevels'],
  ['mode', '培训方式', 'modes'],
] as const satisfies readonly (readonly [string, string, keyof EnrolmentChoicesQuery['enrolmentChoices']])[];

/** 项目目录: the projects of the library, for anybody and without signing in (02 §7.6). */
export default function DirectoryPage() {
  const [state, set] = useUrlState(url);
  const list = useQuery(ProjectDirectoryDocument, {
    variables: { filter: toFilter(state), first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const found = list.data?.projectDirectory;
  const narrowed = Object.values(state).some(Boolean);
  return (
    <>
      <PageHeader
        title="培训项目目录"
        subtitle={<Link to="/rounds">返回报名大厅</Link>}
        help="经评审备案、在有效期内的退役军人职业技能培训项目。正在公开报名的，可以直接查看并报名。"
      />
      <search className="phone-search">
        <Input.Search
          aria-label="搜索项目、职业或机构"
          placeholder="搜索项目、职业、机构"
          defaultValue={state.q}
          allowClear
          maxLength={50}
          onSearch={(q) => set({ q: q.trim() })}
        />
      </search>
      <Filters state={state} onChange={set} />
      <QueryGate queries={[list]}>
        {found?.nodes.length === 0 ? (
          <section className="phone-card">
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={<b>{narrowed ? '没有符合条件的项目' : '目录中还没有项目'}</b>}
            >
              <p className="yjs-quiet">{narrowed ? '换个条件试试。' : '项目评审备案后列入目录。'}</p>
            </Empty>
          </section>
        ) : (
          <>
            <p className="yjs-quiet">共 {found?.totalCount} 个项目</p>
            <ul className="phone-cards" aria-label="培训项目">
              {found?.nodes.map((project) => (
                <Card key={project.id} project={project} />
              ))}
            </ul>
          </>
        )}
        {found?.pageInfo.hasNextPage && (
          <Button
            block
            loading={list.loading}
            onClick={() => void list.fetchMore({ variables: { after: found.pageInfo.endCursor ?? null } })}
          >
            加载更多
          </Button>
        )}
      </QueryGate>
    </>
  );
}

function toFilter({ q, category, district, level, mode }: State) {
  return {
    keyword: q || undefined,
    category: category || undefined,
    districtCode: district || undefined,
    skillLevel: level || undefined,
    mode: mode || undefined,
  };
}

function Filters({ state, onChange }: { state: State; onChange(change: Partial<State>): void }) {
  const { data } = useQuery(EnrolmentChoicesDocument);
  return (
    <Flex gap={8} wrap>
      {LISTS.map(([key, label, choices]) => (
        <Select
          key={key}
          aria-label={label}
          allowClear
          placeholder={label}
          style={{ flex: '1 1 140px' }}
          value={state[key] || null}
          onChange={(value: string | null) => onChange({ [key]: value ?? '' })}
          options={data?.enrolmentChoices[choices].map(({ code, title }) => ({ value: code, label: title })) ?? []}
        />
      ))}
    </Flex>
  );
}

function Card({ project }: { project: Project }) {
  return (
    <li className="phone-card">
      <span className="phone-card-title">
        <h2>{project.name}</h2>
        {project.paused && <StateTag title="暂停招生" tone="paused" />}
      </span>
      <span className="yjs-quiet">{project.institutionName}</span>
      <span className="phone-facts">
        <span>{project.categoryTitle}</span>
        <span>{project.skillLevelTitle}</span>
        <span>
          {project.hoursTotal} 课时，{project.days} 天
        </span>
        <span>{project.modeTitle}</span>
        <span>{project.certTypeTitle}</span>
      </span>
      <div>
        <EnvironmentOutlined aria-hidden="true" /> {project.districtName} · {project.address}
      </div>
      {project.contact && (
        <div>
          <PhoneOutlined aria-hidden="true" /> 机构联系人 {project.contact}
        </div>
      )}
      <div>
        {project.openRoundId ? (
          <Link to={`/rounds/${project.openRoundId}`}>正在公开报名，查看报名</Link>
        ) : (
          <span className="yjs-quiet">目前没有开放报名</span>
        )}
      </div>
    </li>
  );
}
