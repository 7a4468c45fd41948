import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';

interface Props {
  height: number;
  label: string;
  data: { name: string; value: number }[];
  format: (value: number) => string;
  /** The same in few characters, for the axis. */
  short: (value: number) => string;
}

/** The default export is what React.lazy asks for. */
export default function SalesChart({ height, label, data, format, short }: Props) {
  return (
    <BarChart
      h={height}
      data={data}
      dataKey="name"
      series={[{ name: 'value', label, color: 'teja.6' }]}
      valueFormatter={format}
      gridAxis="x"
      tickLine="none"
      maxBarWidth={36}
      barProps={{ radius: [4, 4, 0, 0], isAnimationActive: false }}
      yAxisProps={{ width: 92, allowDecimals: false, tickFormatter: short }}
      // It is hidden from screen readers, which have a table instead: nothing in it may take the focus.
      barChartProps={{ accessibilityLayer: false }}
      xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 24 }}
    />
  );
}
