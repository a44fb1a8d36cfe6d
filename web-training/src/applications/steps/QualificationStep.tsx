import { Alert } from 'antd';
import type { StepProps } from './steps.tsx';

/** 资质: those in force, as the reviewers will see them. */
export function QualificationStep({ choices: { qualificationSheet: rows } }: StepProps) {
  if (rows.length === 0)
    return (
      <Alert type="warning" showIcon title="还没有登记资质，请先在“机构信息”中上传法人登记证、办学许可证等资质。" />
    );
  return (
    <table className="portal-table" aria-label="资质">
      <thead>
        <tr>
          {['资质', '证书编号', '发证机关', '有效期至'].map((title) => (
            <th key={title} scope="col" align="left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.qualificationId}>
            <td>{row.title}</td>
            <td>{row.certNo}</td>
            <td>{row.issuer}</td>
            <td>{row.validTo ?? '长期'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
