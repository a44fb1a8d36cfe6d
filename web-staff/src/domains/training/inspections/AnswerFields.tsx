import { MarkTag, wordOptions } from '@yjs/web-kit';
import { Form, Input, Radio } from 'antd';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { answerWords } from './words.ts';

/** 年检指标: a finding for each item, and a note where something is not as it should be. */
export function AnswerFields({ items }: { items: InspectionPageFragment['items'] }) {
  return (
    <fieldset className="inspection-items">
      <legend>年检指标</legend>
      {items.map(({ code, text, fatal }) => (
        <div key={code}>
          <div id={`item-${code}`}>
            {text} {fatal && <MarkTag>一票否决</MarkTag>}
          </div>
          <Form.Item name={['answers', code, 'answer']} noStyle>
            <Radio.Group size="small" aria-labelledby={`item-${code}`} options={wordOptions(answerWords)} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) =>
              ['FAILS', 'MOSTLY'].includes(getFieldValue(['answers', code, 'answer']) as string) && (
                <Form.Item name={['answers', code, 'note']} noStyle>
                  <Input aria-label={`${text}的说明`} placeholder="说明（选填）" maxLength={200} />
                </Form.Item>
              )
            }
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
