import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { Conditions } from '../../institution/index.ts';
import type { StepProps } from './steps.tsx';

/** 机构信息: what it has to teach with, as it stands in 机构信息, and what it says of itself for this application. */
export function InstitutionStep({ choices: { myInstitution } }: StepProps) {
  return (
    <>
      <Form.Item
        name="institution"
        label="办学条件"
        extra={
          <>
            随申报一并报送；有变动的请先在<Link to="/institution">机构信息</Link>中更新。
          </>
        }
      >
        {myInstitution ? <Conditions standing={myInstitution} /> : <span>—</span>}
      </Form.Item>
      <Form.Item
        name="introInstitution"
        label="机构介绍"
        required
        extra="办学历史、师资力量、培训条件和主要业绩，3000字以内。"
      >
        <Input.TextArea rows={8} maxLength={3000} showCount />
      </Form.Item>
    </>
  );
}
