import { Descriptions } from 'antd';
import type { Project } from './project.types.ts';

const LONG = ['introProject', 'project.entryConditions', 'project.employmentDirection'];

/** 项目信息: how it stands in the library, and its content in force field by field (02 §7.3). */
export function FactsTab({ project }: { project: Project }) {
  const content = project.versions[0]?.facts ?? [];
  const items: { key: string; label: string; children: React.ReactNode; span?: number }[] = [
    ['培训机构', project.institutionName],
    ['有效期', `${project.validFrom} 至 ${project.validTo}`],
    ['内容版本', `第${project.contentVersion}版`],
  ].map(([label, children]) => ({ key: `own.${label}`, label: label ?? '', children }));
  for (const { path, title, value } of content)
    items.push({ key: path, label: title, children: value, ...(LONG.includes(path) && { span: 3 }) });
  return <Descriptions size="small" bordered column={3} items={items} />;
}
