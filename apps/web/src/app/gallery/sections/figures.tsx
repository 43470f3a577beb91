'use client';

import { ChartSkeleton } from '@threshold/ui/chart/chart-skeleton';
import { Card, Panel } from '@threshold/ui/card';
import { KpiTile } from '@threshold/ui/kpi-tile';
import { Progress } from '@threshold/ui/progress';
import { SeatMeter } from '@threshold/ui/seat-meter';
import dynamic from 'next/dynamic';
import { money } from '../specimen-data';
import { Section, Specimen } from '../specimen';

const LineChart = dynamic(() => import('@threshold/ui/chart/line-chart').then((module) => module.LineChart), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});
const BarChart = dynamic(() => import('@threshold/ui/chart/bar-chart').then((module) => module.BarChart), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});
const WaterfallChart = dynamic(
  () => import('@threshold/ui/chart/waterfall-chart').then((module) => module.WaterfallChart),
  { ssr: false, loading: () => <ChartSkeleton /> },
);

const CENSUS = [14, 15, 15, 17, 16, 18, null, 19, 19, 21, 20, 22];
const CENSUS_POINTS = CENSUS.map((census, week) => ({
  label: `W${week + 36}`,
  values: { census, before: 12 + ((week * 5) % 6) },
}));
const CENSUS_SERIES = [
  { key: 'census', label: 'Census' },
  { key: 'before', label: 'Same weeks last year', color: 8, dashed: true },
] as const;
const SEATS = [
  ['PT', 82, 14],
  ['OT', 64, 22],
  ['Psychology', 71, 9],
  ['Nursing', 38, 12],
  ['APP', 26, 4],
] as const;
const SEAT_POINTS = SEATS.map(([label, filled, free]) => ({ label, values: { filled, free } }));
const STEPS = [
  { label: 'Expected', value: 4_812_000 },
  { label: 'Staff', value: -2_940_000 },
  { label: 'Rooms', value: -610_000 },
  { label: 'Supplies', value: -118_500 },
  { label: 'Margin' },
];
const dollars = (cents: number) =>
  `${cents < 0 ? '−' : ''}$${Math.round(Math.abs(cents) / 100).toLocaleString('en-US')}`;

const EXPLAIN = (
  <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
    <dt className="text-muted-foreground">Formula</dt>
    <dd>attended seats ÷ scheduled seats</dd>
    <dt className="text-muted-foreground">Inputs</dt>
    <dd>412 of 468 seats</dd>
    <dt className="text-muted-foreground">As of</dt>
    <dd>Nov 23, 2026, 10:05 AM</dd>
  </dl>
);

function Tiles() {
  return (
    <Specimen
      name="KPI tile: rise, fall, flat, alone, loading, long"
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6"
    >
      <KpiTile
        label="Program day census"
        value="22"
        href="#figures"
        delta={{ direction: 'up', text: '3 (16 %) more than the 4 weeks before', meaning: 'good' }}
        trend={{ values: CENSUS, label: 'Up from 14 to 22 over 12 weeks' }}
        explain={EXPLAIN}
      />
      <KpiTile
        label="Attendance"
        value="88.0"
        unit="%"
        onOpen={() => {}}
        delta={{ direction: 'down', text: '2.1 points less than the 4 weeks before', meaning: 'bad' }}
        trend={{ values: [92, 91, 93, 90, 89, 88], label: 'Down from 92 to 88 percent' }}
        explain={EXPLAIN}
      />
      <KpiTile
        label="Margin per seat"
        value="$41.20"
        delta={{ direction: 'flat', text: 'Same as the 4 weeks before' }}
        trend={{ values: [5, 5, 5, 5], label: 'Unchanged' }}
      />
      <KpiTile label="Unsigned notes" value="9" href="#figures" />
      <KpiTile label="Authorized days left" value={null} />
      <KpiTile label="Expected payment for professional and facility lines" value="$1,048,212.55" explain={EXPLAIN} />
    </Specimen>
  );
}

function Charts() {
  return (
    <div className="grid gap-4 xl:grid-cols-3">
      <Card className="p-4 xl:col-span-2">
        <LineChart
          title="Census up 8 to 22 in twelve weeks"
          caption="Patients per program day, weekly mean, all programs. Week 42 was closed."
          series={CENSUS_SERIES}
          points={CENSUS_POINTS}
          reference={{ value: 24, label: 'Capacity 24' }}
          labelHeader="Week"
        />
      </Card>
      <Card className="p-4">
        <WaterfallChart
          title="A quarter of expected payment stays"
          caption="Nov 1 to Nov 22, both sites, expected payment less cost."
          steps={STEPS}
          formatValue={dollars}
        />
      </Card>
      <Card className="p-4">
        <BarChart
          title="Psychology fills nine of ten seats"
          caption="Seats this week, by discipline."
          series={[
            { key: 'filled', label: 'Filled' },
            { key: 'free', label: 'Free', color: 5 },
          ]}
          points={SEAT_POINTS}
          stacked
          labelHeader="Discipline"
        />
      </Card>
      <Card className="p-4">
        <BarChart
          defaultView="table"
          title="The same as its table twin"
          caption="Seats this week, by discipline."
          series={[
            { key: 'filled', label: 'Filled' },
            { key: 'free', label: 'Free' },
          ]}
          points={SEAT_POINTS}
          labelHeader="Discipline"
        />
      </Card>
      <Card className="p-4">
        <BarChart
          title="No sessions in this period"
          caption="Seats, by discipline."
          series={[{ key: 'filled', label: 'Filled' }]}
          points={[]}
        />
      </Card>
      <Panel
        title="While the chart's code loads"
        description="Same height, so nothing jumps"
        footer={`Data as of 10:05 AM · margin ${money(1_143_500)}`}
        className="xl:col-span-3"
      >
        <ChartSkeleton height={160} />
      </Panel>
    </div>
  );
}

export function FiguresSection() {
  return (
    <Section id="figures" title="Figures">
      <Tiles />
      <Specimen name="Seat meter: normal, short, full, over, large" className="flex flex-wrap items-center gap-6">
        <SeatMeter taken={8} capacity={12} minimum={4} />
        <SeatMeter taken={2} capacity={12} minimum={4} />
        <SeatMeter taken={12} capacity={12} />
        <SeatMeter taken={13} capacity={12} />
        <SeatMeter taken={0} capacity={8} minimum={3} />
        <SeatMeter taken={31} capacity={40} />
      </Specimen>
      <Specimen name="Progress: known, unknown" className="grid max-w-3xl gap-6 sm:grid-cols-2">
        <Progress label="Signing notes" value={7} max={12} valueText="7 of 12" />
        <Progress label="Reading the file" value={null} />
      </Specimen>
      <Charts />
    </Section>
  );
}
