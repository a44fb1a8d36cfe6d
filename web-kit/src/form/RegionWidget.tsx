import type { WidgetProps } from '@rjsf/utils';
import { RegionCascade } from './RegionCascade.tsx';

/** Region code (district 6 digits, street 9) chosen 区 → 街镇. Option `depth: 'district'` stops at the district. */
export function RegionWidget(props: WidgetProps) {
  const { depth } = props.options as { depth?: 'district' | 'street' };
  return (
    <RegionCascade
      id={props.id}
      depth={depth ?? 'street'}
      value={props.value as string | undefined}
      disabled={props.disabled || props.readonly}
      onChange={(code) => props.onChange(code)}
      onBlur={() => props.onBlur(props.id, props.value)}
    />
  );
}
