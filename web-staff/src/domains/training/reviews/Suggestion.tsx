import { Alert } from 'antd';
import type { ReviewSuggestionQuery } from '../../../generated/graphql.ts';

type Given = ReviewSuggestionQuery['reviewSuggestion'];

/** What 按专业领域自动分配 has filled in, whom it burdens, and which projects stay short; saved only with the dialog. */
export function Suggestion({ suggestion: { assignments, gaps, loads } }: { suggestion: Given }) {
  const grown = loads.filter(({ before, after }) => after > before);
  return (
    <Alert
      type={gaps.length > 0 ? 'warning' : 'success'}
      showIcon
      title={
        assignments.length > 0
          ? `已填入${assignments.length}项建议，请核对后保存`
          : gaps.length > 0
            ? '没有可以自动分配的专家'
            : '各项目的专家已达到计划人数'
      }
      {...((grown.length > 0 || gaps.length > 0) && {
        description: (
          <>
            {grown.length > 0 && (
              <p>任务数：{grown.map(({ name, before, after }) => `${name} ${before}→${after}`).join('，')}</p>
            )}
            {gaps.map(({ batchProjectId, projectName, reason }) => (
              <p key={batchProjectId}>
                “{projectName}”：{reason}
              </p>
            ))}
          </>
        ),
      })}
    />
  );
}
