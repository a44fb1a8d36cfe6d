import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import { type TrainingChangeTypes, trainingChange } from '../records/training-change.ts';
import { changeActs, formRoute, goesOn } from './words.ts';

/** How a change request stands: way, opinions, old beside new. */
export default function ChangePage() {
  const navigate = useNavigate();
  return (
    <RecordPage
      record={trainingChange}
      title={({ targetName }) => `${targetName}变更申请`}
      subtitle={({ changeNo, contentVersion }) => `${changeNo} · 第${contentVersion}版`}
      help={['审核通过前原信息继续有效；退回后修改并重新提交。']}
      files="证明材料"
      sections={(one) => (
        <PortalSection id="changes" title="变更内容">
          <Differences one={one} />
        </PortalSection>
      )}
      actions={(one) =>
        goesOn(one) && (
          <Button type="primary" onClick={() => void navigate(formRoute(one))}>
            修改并重新提交
          </Button>
        )
      }
      acts={changeActs}
    />
  );
}

function Differences({ one }: { one: TrainingChangeTypes['One'] }) {
  return (
    <table className="portal-table" aria-label="变更内容">
      <thead>
        <tr>
          {['项目', '原信息', '申请变更为'].map((title) => (
            <th key={title} scope="col" align="left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {one.differences
          .filter(({ before, after }) => before !== after)
          .map(({ path, title, before, after }) => (
            <tr key={path}>
              <td>{title}</td>
              <td>{before || '（空）'}</td>
              <td>
                <b>{after || '（空）'}</b>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
