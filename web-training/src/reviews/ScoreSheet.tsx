import { Checkbox, Form, type FormInstance, Input, InputNumber, Radio } from 'antd';
import type { ReviewPagePartsFragment } from '../generated/graphql.ts';
import { type SheetValues, totalText } from './sheet-values.ts';

export interface ScoreSheetProps {
  page: ReviewPagePartsFragment;
  form: FormInstance<SheetValues>;
  initial: SheetValues;
  readOnly: boolean;
  onChange(): void;
}

/** The sheet beside the material: criteria with weights, comments where they are asked for, the total as it stands. */
export function ScoreSheet({ page, form, initial, readOnly, onChange }: ScoreSheetProps) {
  const scores = Form.useWatch('scores', form) ?? initial.scores;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={readOnly}
      onValuesChange={onChange}
      size="small"
    >
      {page.criteria.map(({ code, name, description, weight, commentBelow, commentFrom }) => {
        const score = scores[code];
        const asked = score != null && (score < commentBelow || score >= commentFrom);
        return (
          <div key={code} className="review-criterion">
            <Form.Item
              name={['scores', code]}
              label={
                <span>
                  <b>{name}</b> <span className="yjs-quiet">权重 {weight}%</span>
                </span>
              }
              extra={description}
              rules={[{ validator: (_rule, value) => validScore(value, page) }]}
            >
              <InputNumber
                min={0}
                max={page.scoreMax}
                step={page.scoreStep}
                placeholder={`0–${page.scoreMax}`}
                aria-label={`${name}得分`}
              />
            </Form.Item>
            <Form.Item name={['comments', code]} required={asked}>
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={300}
                placeholder={
                  asked
                    ? `${score < commentBelow ? `低于${commentBelow}分` : `达到${commentFrom}分`}，请填写评语`
                    : '评语（选填）'
                }
                aria-label={`${name}评语`}
              />
            </Form.Item>
          </div>
        );
      })}
      <Form.Item name="overallComment" label="总体评语（至少10个字）" required>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="recommended" label="建议" required>
        <Radio.Group
          options={[
            { value: true, label: '建议通过' },
            { value: false, label: '建议不通过' },
          ]}
        />
      </Form.Item>
      {page.vetoChoices.length > 0 && (
        <Form.Item name="vetoFlags" label="一票否决情形（如有）" extra="提出后由市退役军人事务局核实决定。">
          <Checkbox.Group options={[...page.vetoChoices]} />
        </Form.Item>
      )}
      <div className="review-total">
        总分 <b>{totalText(page.criteria, scores, page.scoreMax) ?? '—'}</b>
      </div>
    </Form>
  );
}

function validScore(
  value: number | null | undefined,
  { scoreMax, scoreStep }: Pick<ReviewPagePartsFragment, 'scoreMax' | 'scoreStep'>,
): Promise<void> {
  // Decimals are compared as whole numbers.
  const steps = value == null ? 0 : Math.round(value * 1000) / Math.round(scoreStep * 1000);
  if (value == null || (value >= 0 && value <= scoreMax && Number.isInteger(steps))) return Promise.resolve();
  return Promise.reject(new Error(`分值范围 0–${scoreMax}，步长 ${scoreStep}`));
}
