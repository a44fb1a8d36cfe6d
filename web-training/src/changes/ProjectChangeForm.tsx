import { useMutation, useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate } from '@yjs/web-kit';
import { Alert, Button, Form } from 'antd';
import { useParams } from 'react-router';
import { type FormContent, nameOfField, PlanStep, ProjectFields, toOffer } from '../applications/index.ts';
import type { ProjectChangeInput } from '../generated/graphql.ts';
import { ProjectInForceDocument, RequestProjectChangeDocument } from './changes.graphql.ts';
import { FilingFields } from './FilingFields.tsx';
import { useFiling } from './useFiling.ts';

type Values = Pick<FormContent, 'project' | 'plan' | 'introProject'> & { reason: string };

const help =
  '变更由所在区审核、市服务中心复核后生效，形成新版本；正在进行的班次仍按原版本执行。人均收费上调、总课时下调超过规定幅度的，须作为新项目重新申报。';

/** 变更培训项目 (T15-7): the content in force, to be changed. */
export default function ProjectChangeForm() {
  const { id = '' } = useParams();
  const [form] = Form.useForm<Values>();
  const query = useQuery(ProjectInForceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const filing = useFiling(form, nameOfField);
  const [request] = useMutation(RequestProjectChangeDocument);
  const project = query.data?.trainingProject;
  const inForce = project?.versions.find(({ contentVersion }) => contentVersion === project.contentVersion)?.content;
  const waiting = filing.queries.length > 0 && !filing.former;

  const submit = ({ reason, ...values }: Values) =>
    filing.send(async (given) => {
      const input = { ...given, projectId: id, content: toOffer(values) } as ProjectChangeInput;
      const { data } = await request({ variables: { input } });
      return data?.requestProjectChange.id;
    }, reason);

  return (
    <QueryGate queries={[query, ...filing.queries]}>
      {project && inForce !== undefined && !waiting && (
        <>
          <PageHeader
            title={`变更项目：${project.name}`}
            subtitle={`${project.projectNo} · 现行第${project.contentVersion}版`}
            help={help}
          />
          <section className="yjs-panel">
            <Alert type="info" showIcon style={{ marginBottom: 16 }} title={help} />
            <Form
              form={form}
              layout="vertical"
              initialValues={{ ...toForm(filing.former?.content ?? inForce), reason: filing.former?.reason }}
              onFinish={() => void submit(form.getFieldsValue(true) as Values)}
              scrollToFirstError
            >
              <ProjectFields choices={query.data as NonNullable<typeof query.data>} />
              <PlanStep choices={query.data as NonNullable<typeof query.data>} touch={() => undefined} />
              <FilingFields {...filing.fields} />
              <Button type="primary" htmlType="submit" loading={filing.sending} disabled={filing.blocked}>
                提交变更申请
              </Button>
            </Form>
          </section>
        </>
      )}
    </QueryGate>
  );
}

/** The library's content in the form; what the library leaves out is empty. */
function toForm(content: unknown): Omit<Values, 'reason'> {
  const { plan, intro, ...project } = content as Record<string, unknown> & { plan: Values['plan']; intro: string };
  return { project: { ...project, fees: (project.fees ?? {}) as Record<string, string> }, plan, introProject: intro };
}
