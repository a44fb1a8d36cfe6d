import { useQuery } from '@apollo/client/react';
import { Descriptions } from 'antd';
import type { NeedsSurveyQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { SurveyAudienceDocument } from './surveys.graphql.ts';
import { kindWords } from './words.ts';

type Survey = NeedsSurveyQuery['needsSurvey'];

/** What the survey asks, and whom. */
export function SurveyContent({ survey }: { survey: Survey }) {
  const { data } = useQuery(SurveyAudienceDocument);
  const words = (codes: readonly string[], choices: readonly { code: string; title: string }[] | undefined) =>
    codes.length === 0
      ? '不限'
      : codes.map((code) => choices?.find((one) => one.code === code)?.title ?? code).join('、');
  const facts: [string, string][] = [
    ['安置区', words(survey.districts, data?.enrolmentChoices.districts)],
    ['人员类别', words(survey.categories, data?.categories)],
    ['截止前可修改', survey.allowEdit ? '可以' : '不可以'],
    ['题目版本', `第 ${survey.contentVersion} 版`],
    ['调查说明', survey.intro || '—'],
  ];
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <p className="yjs-quiet">
        每份调查都问：感兴趣的培训类型、技能等级、希望的区、时间、时长、方式、就业意向和意见建议。以下是本调查另外的题目。
      </p>
      <PlainTable
        label="题目"
        rows={survey.questions.map((question) => ({ ...question, id: question.key }))}
        columns={[
          { key: 'title', title: '题目', render: ({ title }) => title },
          { key: 'kind', title: '题型', render: ({ kind }) => kindWords[kind] },
          { key: 'options', title: '选项', render: ({ options }) => options.join('、') || '—' },
          { key: 'required', title: '必答', render: ({ required }) => (required ? '是' : '否') },
        ]}
        empty={{ title: '没有另外的题目', hint: '可以在“修改”中增加。' }}
      />
    </>
  );
}
