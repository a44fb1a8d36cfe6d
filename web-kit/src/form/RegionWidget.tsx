import type { WidgetProps } from '@rjsf/utils';
import { NationRegion } from './NationRegion.tsx';
import { RegionCascade } from './RegionCascade.tsx';

/**
 * Region code (district 6 digits, street 9). Options: `depth: 'district'` stops at the district, `nation` offers all provinces instead of
 * Shanghai alone.
 */
export function RegionWidget(props: WidgetProps) {
  const { depth, nation } = props.options as { depth?: 'district' | 'street'; nation?: boolean };
  const Picker = nation ? NationRegion : RegionCascade;
  return (
    <Picker
      id={props.id}
      depth={depth ?? 'street'}
      value={props.value as string | undefined}
      disabled={props.disabled || props.readonly}
      onChange={(code) => props.onChange(code)}
      onBlur={() => props.onBlur(props.id, props.value)}
    />
  );
}
