import type { FieldTemplateProps } from '@rjsf/utils';
import { Form } from 'antd';

/** A field with its label; the help stays below while an error stands between. (The engine's own frame shows one or the other.) */
export function FieldFrame(props: FieldTemplateProps) {
  if (props.hidden) return <div className="yjs-hidden">{props.children}</div>;
  const errors = props.rawErrors ?? [];
  const { schema, registry } = props;
  // Several choices are one control with one label; other lists and objects bring a heading of their own.
  const structured =
    schema.type === 'object' || (schema.type === 'array' && !registry.schemaUtils.isMultiSelect(schema));
  return (
    <Form.Item
      colon={false}
      layout="vertical"
      htmlFor={props.id}
      label={props.displayLabel && !structured ? props.label : undefined}
      required={props.required ?? false}
      extra={props.rawHelp ?? props.rawDescription}
      validateStatus={errors.length > 0 ? 'error' : ''}
      {...(errors.length > 0 && { help: errors.map((error) => <div key={error}>{error}</div>) })}
    >
      {props.children}
    </Form.Item>
  );
}
