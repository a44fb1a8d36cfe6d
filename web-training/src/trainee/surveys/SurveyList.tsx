import { useQuery } from '@apollo/client/react';
import { formatDeadline, PageHeader, QueryGate, StateTag } from '@yjs/web-kit';
import { Button, Empty } from 'antd';
import { Link } from 'react-router';
import { Satisfaction } from './Satisfaction.tsx';
import { OwnSurveysDocument } from './surveys.graphql.ts';

/** 需求调查和满意度评价: what is asked now, and whether one has answered (SC13-5). */
export default function SurveyList() {
  const surveys = useQuery(OwnSurveysDocument, { fetchPolicy: 'cache-and-network' });
  const found = surveys.data?.ownSurveys ?? [];
  return (
    <>
      <PageHeader
        title="调查评价"
        help="告诉我们您想学什么、什么时候方便，参加过的培训怎么样。填写结果用来安排下一批培训项目。"
      />
      <h2 className="phone-part">需求调查</h2>
      <QueryGate queries={[surveys]}>
        {found.length === 0 ? (
          <section className="phone-card">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>目前没有进行中的调查</b>}>
              <p className="yjs-quiet">有新的调查时会显示在这里。</p>
            </Empty>
          </section>
        ) : (
          <ul className="phone-cards" aria-label="进行中的调查">
            {found.map(({ id, title, intro, openTo, anonymous, answered, mayAnswer }) => (
              <li key={id} className="phone-card">
                <div className="phone-card-title">
                  <h3>{title}</h3>
                  {answered && <StateTag title="已填写" tone="done" />}
                </div>
                {intro && <p className="phone-text">{intro}</p>}
                <p className="yjs-quiet">
                  {formatDeadline(openTo)} 截止{anonymous && ' · 匿名填写'}
                </p>
                {mayAnswer ? (
                  <Link to={`/surveys/${id}`}>
                    <Button block type={answered ? 'default' : 'primary'}>
                      {answered ? '修改我的填写' : '开始填写'}
                    </Button>
                  </Link>
                ) : (
                  <p>感谢参与，您已填写。</p>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryGate>
      <h2 className="phone-part">满意度评价</h2>
      <Satisfaction />
    </>
  );
}
