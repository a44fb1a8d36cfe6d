import { usePermission } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import { Link } from 'react-router';
import type { Project } from './project.types.ts';

/** 评审结果: with what score and under which number it was filed, and where that is kept (02 §7.3, §7.6). */
export function ResultTab({ project }: { project: Project }) {
  const seesReviews = usePermission('training.review:view');
  const { score, filingNo, validFrom, applicationId, reviewBatchId, imported } = project;
  const items: [string, React.ReactNode][] = [
    ['评审得分', score?.toFixed(2) ?? '—'],
    ['备案号', filingNo ?? '—'],
    ['备案日期', validFrom],
    ['来源', imported ? '历史项目导入' : '申报评审'],
  ];
  if (applicationId)
    items.push([
      '申报',
      <Link key="application" to={`/training/applications/${applicationId}`}>
        查看申报、审核和备案过程
      </Link>,
    ]);
  if (reviewBatchId && seesReviews)
    items.push([
      '评审批次',
      <Link key="batch" to={`/training/reviews/${reviewBatchId}`}>
        查看评审批次
      </Link>,
    ]);
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={items.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
