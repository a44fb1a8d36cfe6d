import { useQuery } from '@apollo/client/react';
import { formatDay, PageHeader, QueryGate } from '@yjs/web-kit';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { PublicProjectsDocument } from './publicity.graphql.ts';

/** 公示名单 for anybody (T16-8): which projects are to enter the library, until when, and how to object. */
export default function PublicityPage() {
  const list = useQuery(PublicProjectsDocument, { fetchPolicy: 'cache-and-network' });
  const found = list.data?.publicProjects ?? [];
  return (
    <>
      <PageHeader
        title="公示名单"
        subtitle={<Link to="/rounds">返回报名大厅</Link>}
        help="经专家评审通过、拟列入退役军人培训项目库的项目。公示期满且没有异议的，予以备案入库。"
      />
      <QueryGate queries={[list]}>
        {found.length === 0 ? (
          <section className="phone-card">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>目前没有公示中的培训项目</b>}>
              <p className="yjs-quiet">项目通过专家评审后在这里公示。</p>
            </Empty>
          </section>
        ) : (
          <ul className="phone-cards" aria-label="公示中的培训项目">
            {found.map((project) => (
              <li key={project.id} className="phone-card">
                <span className="phone-card-title">
                  <h2>{project.projectName}</h2>
                </span>
                <span className="yjs-quiet">
                  {project.institutionName} · {project.districtName}
                </span>
                <span className="phone-facts">
                  <span>{project.categoryTitle}</span>
                </span>
                <b>
                  公示 {formatDay(project.publicFrom)} 至 {formatDay(project.publicTo)}
                </b>
              </li>
            ))}
          </ul>
        )}
        <section className="phone-card">
          <h2>如有异议</h2>
          <p>请在公示期内向上海市退役军人事务局书面反映，写明具体事实，并提供真实姓名和联系方式，以便核实和答复。</p>
        </section>
      </QueryGate>
    </>
  );
}
