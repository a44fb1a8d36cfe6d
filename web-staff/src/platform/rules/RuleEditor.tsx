import { useMutation } from '@apollo/client/react';
import {
  type Condition,
  ConditionBuilder,
  DatePicker,
  ErrorNotice,
  type FormData,
  fieldErrors,
  MarkTag,
  PageHeader,
  type Picked,
  presentError,
  toCondition,
  toPicked,
  toTree,
} from '@yjs/web-kit';
import { App, Button, Form, Input, Space } from 'antd';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { HelpLines } from '../HelpLines.tsx';
import { useRequestId } from '../request-id.ts';
import { RuleBody } from './RuleBody.tsx';
import { RuleEffect } from './RuleEffect.tsx';
import { RuleTest } from './RuleTest.tsx';
import { useRuleBodyEditor } from './rule-bodies.ts';
import { type RulePreview, useRulePreview } from './rule-previews.ts';
import { type KindData, levelWords, type RuleData, type VersionData } from './rule-words.ts';
import { SaveRuleDraftDocument } from './rules.graphql.ts';

export interface RuleEditorProps {
  kind: KindData;
  /** Absent for a new rule. */
  rule?: RuleData;
  /** The city's rule that the new one of the district goes before. */
  replaces?: RuleData;
  /** What the editor begins with. */
  base?: VersionData;
  refresh?(): Promise<unknown>;
}

const FORM_ID = 'rule-body';

interface Heading {
  title: string;
}

interface Details {
  basisText?: string;
  note?: string;
  wantedFrom?: Picked | null;
}

const help = [
  '条件由若干条比较组成，可以要求全部满足或满足任意一条，也可以嵌套；下面的句子就是规则的读法。',
  '保存后是草稿，不影响现行规则；检查右侧的影响后提交审批。',
];

const singleHelp = ['保存后是草稿，不影响现行内容；核对改动后提交审批，由另一人同意后生效。'];

/** What a kind without conditions keeps. */
const always: Condition = { and: [] };

/** A rule's next version, with its effect beside it. */
export function RuleEditor({ kind, rule, replaces, base, refresh }: RuleEditorProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Heading>();
  const [details] = Form.useForm<Details>();
  const title = Form.useWatch('title', form) ?? base?.title ?? '';
  const [tree, setTree] = useState(() => toTree(base?.condition));
  const [body, setBody] = useState<FormData>(() => ({ ...(base?.body as FormData | undefined) }));
  const [save, { loading }] = useMutation(SaveRuleDraftDocument);
  const [error, setError] = useState<unknown>();
  const requestId = useRequestId();
  const draft = rule?.versions.find(({ state }) => state === 'DRAFT');
  const unconditional = kind.single || (kind.unconditional !== null && tree.parts.length === 0);
  const condition = unconditional ? always : toCondition(tree);
  const Preview = useRulePreview(kind.kind);
  const ownEditor = useRuleBodyEditor(kind.kind);
  // A table of its own shows what it says.
  const shownBeside = ownEditor ? undefined : Preview;
  const beside = kind.hasEffect || kind.hasTest || shownBeside !== undefined;
  const content = {
    kind: kind.kind,
    ...(rule && { ruleId: rule.id }),
    ...(replaces && { replaces: replaces.id }),
    title: title.trim() || kind.title,
    condition,
    body,
  };
  const complete = condition ? content : undefined;
  const problems = error === undefined ? {} : fieldErrors(presentError(error));
  const back = rule ? `/rules/${kind.kind}/${rule.id}` : `/rules/${kind.kind}`;

  async function submit(checkedBody: FormData): Promise<void> {
    const heading = await form.validateFields().catch(() => undefined);
    if (!heading) return;
    const { basisText, note, wantedFrom } = details.getFieldsValue();
    if (!condition) {
      message.warning('条件还没有填写完整');
      return;
    }
    setError(undefined);
    const input = {
      ...content,
      title: heading.title,
      body: checkedBody,
      basisText: basisText ?? null,
      note: note ?? null,
      wantedFrom: wantedFrom?.format('YYYY-MM-DD') ?? null,
      ...(draft && { version: draft.version }),
    };
    try {
      const { data } = await save({ variables: { input: { ...input, requestId: requestId(input) } } });
      const kept = data?.saveRuleDraft;
      message.success('草稿已保存，核对影响后提交审批');
      await refresh?.();
      if (kept) void navigate(`/rules/${kind.kind}/${kept.ruleId}?v=${kept.number}`, { replace: true });
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <article className="staff-record">
      <PageHeader
        title={
          rule ? `修改规则 · ${base?.title}` : replaces ? `建立本区规则 · ${base?.title}` : `新增规则 · ${kind.title}`
        }
        tags={<MarkTag>{rule ? levelWords[rule.level] : levelWords[kind.editableLevel ?? 'DISTRICT']}</MarkTag>}
        subtitle={base && !replaces ? `以第${base.number}版为底稿` : kind.title}
        help={<HelpLines lines={kind.single ? singleHelp : help} />}
        actions={
          <Space>
            <Button onClick={() => void navigate(back)}>返回</Button>
            <Button
              type="primary"
              htmlType="submit"
              form={FORM_ID}
              loading={loading}
              onClick={() => {
                // The fields are loaded when a rule is opened: a press before that must not be without an answer.
                if (!document.getElementById(FORM_ID)) message.info('内容正在载入，请稍后再保存');
              }}
            >
              保存草稿
            </Button>
          </Space>
        }
      />
      <div className={beside ? 'rule-columns' : undefined}>
        <div className="rule-main">
          <Form form={form} layout="vertical" initialValues={{ title: base?.title }}>
            <Form.Item
              name="title"
              label={kind.titleLabel}
              rules={[
                { required: true, min: 2, max: 40, whitespace: true, message: `${kind.titleLabel}应为 2 至 40 个字` },
              ]}
            >
              <Input maxLength={40} />
            </Form.Item>
          </Form>
          {!kind.single && (
            <>
              <h2 className="staff-section-title">条件</h2>
              <ConditionBuilder
                tree={tree}
                fields={kind.fields}
                problems={conditionProblems(problems)}
                onChange={setTree}
              />
              {kind.unconditional && <p className="yjs-quiet">不设条件的，适用于{kind.unconditional}。</p>}
            </>
          )}
          <h2 className="staff-section-title">{kind.single ? '内容' : '处理'}</h2>
          <RuleBody
            id={FORM_ID}
            kind={kind}
            rule={rule}
            body={body}
            onChange={setBody}
            onSubmit={(value) => void submit(value)}
            problems={bodyProblems(problems)}
          />
          <Form
            form={details}
            layout="vertical"
            initialValues={{
              basisText: base?.basisText ?? undefined,
              note: base && base.id === draft?.id ? (base.note ?? undefined) : undefined,
              wantedFrom: base?.id === draft?.id && base?.wantedFrom ? toPicked(base.wantedFrom) : null,
            }}
          >
            <Form.Item name="basisText" label="依据">
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={300}
                placeholder="文件名称、文号、条款"
              />
            </Form.Item>
            <Form.Item name="note" label="修改说明">
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={500}
                placeholder="为什么修改，供审批人参考"
              />
            </Form.Item>
            <Form.Item name="wantedFrom" label="拟生效日期" extra="不填则审批同意后次日生效">
              <DatePicker />
            </Form.Item>
          </Form>
          {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
        </div>
        {beside && (
          <aside className="rule-side" aria-label="规则影响">
            {kind.hasEffect && <RuleEffect input={complete} />}
            {kind.hasTest && <RuleTest input={complete} />}
            {shownBeside && <Beside Preview={shownBeside} kind={kind} body={body} />}
          </aside>
        )}
      </div>
    </article>
  );
}

function Beside({ Preview, kind, body }: { Preview: RulePreview; kind: KindData; body: FormData }) {
  return (
    <Suspense fallback={null}>
      <Preview body={body} schema={kind.bodySchema} />
    </Suspense>
  );
}

type Problems = Readonly<Record<string, string>>;

/** The server's findings about the condition, by the path within it. */
function conditionProblems(problems: Problems): Problems {
  const prefix = 'condition';
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, text]) => [path.slice(prefix.length), text]),
  );
}

function bodyProblems(problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith('body.'))
      .map(([path, text]) => [path.slice('body.'.length), text]),
  );
}
