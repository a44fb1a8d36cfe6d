import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { Col, Row } from 'antd';

interface FormSection {
  title: string;
  hint?: string;
  fields: string[];
}

type Field = ObjectFieldTemplateProps['properties'][number];

/** Fields that need the whole width. */
const wideWidgets = new Set(['textarea', 'checkbox', 'checkboxes']);

/**
 * An object's fields under the headings of `ui:sections` ({title, hint, fields}[]), two columns where there is room
 * (spec 9.4). Fields no section names come last; objects without sections are one.
 */
export function SectionedFields(props: ObjectFieldTemplateProps) {
  const visible = props.properties.filter((field) => !field.hidden);
  const sections = sectionsOf(props.uiSchema?.['ui:sections'], visible);
  return (
    <div id={props.fieldPathId.$id}>
      {sections.map((section) => (
        <section key={section.title} className="yjs-form-section" aria-label={section.title || undefined}>
          {section.title && <h2>{section.title}</h2>}
          {section.hint && <p className="yjs-quiet">{section.hint}</p>}
          <Row gutter={16}>
            {section.fields.map((name) => {
              const field = visible.find((candidate) => candidate.name === name);
              return (
                field && (
                  <Col key={name} xs={24} lg={isWide(field) ? 24 : 12}>
                    {field.content}
                  </Col>
                )
              );
            })}
          </Row>
        </section>
      ))}
    </div>
  );
}

function sectionsOf(given: unknown, fields: readonly Field[]): FormSection[] {
  const names = fields.map((field) => field.name);
  const sections = Array.isArray(given) ? (given as FormSection[]) : [];
  const named = new Set(sections.flatMap((section) => section.fields));
  const rest = names.filter((name) => !named.has(name));
  return [
    ...sections.filter((section) => section.fields.some((name) => names.includes(name))),
    ...(rest.length > 0 ? [{ title: '', fields: rest }] : []),
  ];
}

function isWide(field: Field): boolean {
  const { schema, uiSchema } = field.content.props as {
    schema?: { type?: unknown };
    uiSchema?: Record<string, unknown>;
  };
  const type = schema?.type;
  return (
    type === 'object' || type === 'array' || type === 'boolean' || wideWidgets.has(String(uiSchema?.['ui:widget']))
  );
}
