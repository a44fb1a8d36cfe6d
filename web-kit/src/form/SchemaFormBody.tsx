import Form from '@rjsf/antd';
import { useMemo, useRef, useState } from 'react';
import { AddButton } from './AddButton.tsx';
import { checkAccounts } from './check-accounts.ts';
import { checkDates } from './check-dates.ts';
import { checkIdNumbers, idNumberFields } from './check-id-numbers.ts';
import { chineseErrors } from './chinese-errors.ts';
import { chineseWords } from './chinese-words.ts';
import { DateTimeWidget, DateWidget } from './DateWidget.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { fillFromIdNumber } from './fill-from-id-number.ts';
import { fieldId, focusField } from './focus-field.ts';
import { type FormProblem, problemsOf } from './form-problems.ts';
import type { FormData, FormSchema, FormUiSchema, SchemaFormProps } from './form-types.ts';
import { IdNumberWidget } from './IdNumberWidget.tsx';
import { interpretingValidator } from './interpreting-validator.ts';
import { withOwnChoices } from './own-choices.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { RegionWidget } from './RegionWidget.tsx';
import { SectionedFields } from './SectionedFields.tsx';
import { toErrorSchema } from './server-errors.ts';

const templates = { FieldTemplate: FieldFrame, ObjectFieldTemplate: SectionedFields, ButtonTemplates: { AddButton } };
const layout = { labelAlign: 'left', rowGutter: 16 };
const NOTHING_REFUSED = { problems: [], attempt: 0 };
const widgets = { idNumber: IdNumberWidget, region: RegionWidget, DateWidget, DateTimeWidget };

/** The form itself. Default export: loaded on demand by `SchemaForm`. */
export default function SchemaFormBody(props: SchemaFormProps) {
  const { standing } = props;
  const given = props.schema as FormSchema;
  const schema = useMemo(() => (standing ? withOwnChoices(given, standing) : given), [given, standing]);
  const uiSchema = props.uiSchema as FormUiSchema | undefined;
  const box = useRef<HTMLDivElement>(null);
  // Messages come when a field was left; the whole form speaks only after the first try to submit.
  const left = useRef(new Set<string>());
  const submitted = useRef(false);
  const [refused, setRefused] = useState<{ problems: readonly FormProblem[]; attempt: number }>(NOTHING_REFUSED);

  const idNumbers = useMemo(() => idNumberFields(schema, uiSchema), [schema, uiSchema]);
  const known = useMemo(() => new Set(Object.keys(schema.properties ?? {})), [schema]);

  return (
    <div ref={box} className="yjs-form" onSubmitCapture={() => (submitted.current = true)}>
      {props.summary && (
        <ProblemSummary
          title={`有 ${refused.problems.length} 处需要修改`}
          attempt={refused.attempt}
          problems={refused.problems.map(({ property, message }) => ({
            key: property,
            message,
            href: `#${fieldId(property)}`,
            onPick: () => focusField(box.current, property),
          }))}
        />
      )}
      <Form
        {...(props.id && { id: props.id })}
        schema={schema}
        uiSchema={{ 'ui:submitButtonOptions': { norender: true }, ...uiSchema }}
        validator={interpretingValidator}
        widgets={widgets}
        templates={templates}
        translateString={chineseWords}
        formContext={layout}
        // A choice is made by the person: the first one is not put in silently.
        experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
        formData={props.value}
        disabled={props.disabled === true}
        noHtml5Validate
        showErrorList={false}
        liveValidate="onBlur"
        transformErrors={(errors) =>
          chineseErrors(errors, schema).filter(
            (error) => submitted.current || left.current.has(fieldId(error.property ?? '')),
          )
        }
        customValidate={(data, errors) => {
          checkDates(data ?? {}, errors, schema);
          checkAccounts(data ?? {}, errors, schema);
          return checkIdNumbers(data ?? {}, errors, schema, uiSchema);
        }}
        {...(props.serverErrors && { extraErrors: toErrorSchema(props.serverErrors) })}
        onBlur={(id) => left.current.add(id)}
        onChange={({ formData }) =>
          props.onChange(fillFromIdNumber(props.value, (formData ?? {}) as FormData, idNumbers, known, uiSchema))
        }
        onError={(errors) =>
          setRefused(({ attempt }) => ({ problems: problemsOf(errors, schema, uiSchema), attempt: attempt + 1 }))
        }
        onSubmit={({ formData }) => {
          setRefused(NOTHING_REFUSED);
          props.onSubmit(formData ?? {});
        }}
        focusOnFirstError={props.summary ? false : (error) => focusField(box.current, error.property)}
      >
        {props.children ?? <span />}
      </Form>
    </div>
  );
}
