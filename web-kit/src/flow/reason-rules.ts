import type { FormRule } from 'antd';

/** Characters a reason's text has (00-common: 5–500). */
export const reasonLength = { min: 5, max: 500 } as const;

/** Rules of a reason's text field: its length where it is given, and presence where it is required. */
export function reasonTextRules(required: boolean, name = '原因说明'): FormRule[] {
  return [
    {
      validator: (_rule, value: string | undefined) => {
        const length = value?.trim().length ?? 0;
        if (length === 0) return required ? Promise.reject(new Error(`请填写${name}`)) : Promise.resolve();
        if (length < reasonLength.min) return Promise.reject(new Error(`${name}至少 ${reasonLength.min} 个字`));
        return Promise.resolve();
      },
      validateTrigger: 'onBlur',
    },
  ];
}
