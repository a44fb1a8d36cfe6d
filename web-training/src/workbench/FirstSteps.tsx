import { useQuery } from '@apollo/client/react';
import { Steps } from 'antd';
import { Link } from 'react-router';
import { FirstStepsDocument } from './tasks.graphql.ts';

/** A new institution is led from its own papers to its first project in the library (02 §1.1); then the page is the to-dos alone. */
export function FirstSteps() {
  const { data } = useQuery(FirstStepsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data?.myInstitution) return null;
  const { myInstitution, projectApplications, trainingProjects } = data;
  if (trainingProjects.totalCount) return null;
  const done = [myInstitution.qualifications.length > 0, (projectApplications.totalCount ?? 0) > 0];
  const at = done.findIndex((one) => !one);
  return (
    <section className="yjs-panel portal-unread" aria-labelledby="first-steps">
      <h2 id="first-steps">开始使用</h2>
      <Steps
        current={at < 0 ? done.length : at}
        items={[
          { title: <Link to="/institution">完善机构信息</Link>, content: '核对登记信息，上传资质证照' },
          { title: <Link to="/applications">申报培训项目</Link>, content: '填写项目、教学计划和师资，提交区级审核' },
          {
            title: <Link to="/projects">项目入库</Link>,
            content: '经区审核、市复核和专家评审后入库，即可发布报名、申请开班',
          },
        ]}
      />
    </section>
  );
}
