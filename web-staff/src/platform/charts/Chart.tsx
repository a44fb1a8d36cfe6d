import {
  BarChart,
  BoxplotChart,
  FunnelChart,
  GaugeChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
} from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  BoxplotChart,
  FunnelChart,
  GaugeChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
  RadarComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

export interface ChartProps {
  /** What the picture shows, for who does not see it; the same figures stand in a table beside it. */
  label: string;
  option: EChartsCoreOption;
  height?: number;
  /** A click on a point, bar or cell. */
  onPick?(index: number): void;
}

/** A picture of figures. Loaded with its page only: the library is large. */
export default function Chart({ label, option, height = 260, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    // The page's own letters: a canvas knows nothing of them, and its own have no good ones for Chinese.
    chart.setOption({ textStyle: { fontFamily: getComputedStyle(box.current).fontFamily }, ...option });
    chart.on('click', (event) => pick.current?.(event.dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
