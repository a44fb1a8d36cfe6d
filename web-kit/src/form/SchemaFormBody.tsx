import Form from '@rjsf/antd';
import validator from '@rjsf/validator-ajv8';
import { useCallback, useRef, useState } from 'react';
import { checkIdNumbers } from './check-id-numbers.ts';
import { chineseErrors } from './chinese-errors.ts';
import { focusField } from './focus-field.ts';
import type { FormData, FormSchema, FormUiSchema, SchemaFormProps } from './form-types.ts';
import { IdNumberWidget } from './IdNumberWidget.tsx';
import { RegionWidget } from './RegionWidget.tsx';
import { toErrorSchema } from './server-errors.ts';

const widgets = { idNumber: IdNumberWidget, region: RegionWidget };

/** The form itself. Default export: loaded on demand by `SchemaForm`. */
export default function SchemaFormBody(props: SchemaFormProps) {
  const schema = props.schema as FormSchema;
  const uiSchema = props.uiSchema as FormUiSchema | undefined;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props.value);
  latest.current = props.value;
  // Messages come when a field was left, not while it is first being typed.
  const [touched, setTouched] = useState(false);

  const { onChange } = props;
  const fill = useCallback((values: FormData) => onChange({ ...latest.current, ...values }), [onChange]);

  return (
    <div ref={box} className="yjs-form">
      <Form
        {...(props.id && { id: props.id })}
        schema={schema}
        uiSchema={{ 'ui:submitButtonOptions': { norender: true }, ...uiSchema }}
        validator={validator}
        widgets={widgets}
        formContext={{ fill }}
        formData={props.value}
        disabled={props.disabled === true}
        noHtml5Validate
        showErrorList={false}
        liveValidate={touched ? 'onBlur' : false}
        transformErrors={chineseErrors}
        customValidate={(data, errors) => checkIdNumbers(data ?? {}, errors, schema, uiSchema)}
        {...(props.serverErrors && { extraErrors: toErrorSchema(props.serverErrors) })}
        onBlur={() => setTouched(true)}
        onChange={({ formData }) => props.onChange(formData ?? {})}
        onSubmit={({ formData }) => props.onSubmit(formData ?? {})}
        focusOnFirstError={(error) => focusField(box.current, error.property)}
      >
        {props.children ?? <span />}
      </Form>
    </div>
  );
}
