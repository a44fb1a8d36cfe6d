import { Alert } from 'antd';
import { Link } from 'react-router';
import { QualificationTable } from '../../institution/index.ts';
import type { StepProps } from './steps.tsx';

/** 资质: those that the institution holds now, which go along with what is handed in. */
export function QualificationStep({ choices: { myInstitution } }: StepProps) {
  const held = (myInstitution?.qualifications ?? []).filter(({ superseded }) => !superseded);
  if (held.length === 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={
          <>
            还没有登记资质，请先在<Link to="/institution">机构信息</Link>中上传法人登记证、办学许可证等资质。
          </>
        }
      />
    );
  return (
    <>
      <QualificationTable rows={held} />
      <p className="yjs-quiet">
        随申报一并报送；到期或有变动的请先在<Link to="/institution">机构信息</Link>中上传新的资质。
      </p>
    </>
  );
}
