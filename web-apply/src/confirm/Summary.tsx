import type { FormData } from '@yjs/web-kit';
import { Link } from 'react-router';
import { useBundle } from '../app/useBundle.ts';
import type { FilesByMaterial } from '../draft/draft-values.ts';
import { hiddenFields } from '../form/form-ui.ts';
import { readValue, titleOfField } from '../form/readable.ts';
import type { ApplicationFormQuery } from '../generated/graphql.ts';
import type { Material } from '../materials/useMaterials.ts';

interface Section {
  title: string;
  fields: string[];
}

export interface SummaryProps {
  definition: ApplicationFormQuery['applicationForm'];
  form: FormData;
  files: FilesByMaterial;
  materials: readonly Material[];
}

/** The application as it will be handed in: what was left empty is not shown. */
export function Summary({ definition, form, files, materials }: SummaryProps) {
  const { schema } = definition;
  const { page } = useBundle();
  // The address says in words what the region's code says; the code itself tells a reader nothing.
  const hidden = [...hiddenFields(form), 'regRegion', 'liveRegion'];
  const sections = ((definition.uiSchema as { 'ui:sections'?: Section[] })['ui:sections'] ?? [])
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter((field) => !hidden.includes(field) && form[field] !== undefined && form[field] !== ''),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      {sections.map(({ title, fields }) => (
        <section key={title} className="apply-card" aria-label={title}>
          <h2>
            {title}{' '}
            <Link to={page('form')} aria-label={`修改${title}`}>
              修改
            </Link>
          </h2>
          <dl className="apply-facts">
            {fields.map((field) => (
              <div key={field}>
                <dt>{titleOfField(schema, field)}</dt>
                <dd>{readValue(schema, field, form[field])}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className="apply-card" aria-label="材料">
        <h2>
          材料{' '}
          <Link to={page('materials')} aria-label="修改材料">
            修改
          </Link>
        </h2>
        <dl className="apply-facts">
          {materials
            .filter(({ code, required }) => required || files[code]?.length)
            .map(({ code, name, obtainable, generated }) => (
              <div key={code}>
                <dt>{name}</dt>
                <dd>
                  {files[code]?.map((file) => file.name).join('、') ||
                    (generated ? '系统生成' : obtainable ? '免于提交，由工作人员调取' : '未上传')}
                </dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}
