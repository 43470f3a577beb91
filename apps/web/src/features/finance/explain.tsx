import type { FigureView } from '@threshold/api/finance/period.input';
import { deviceTime } from '../../components/clock';

/** Where a number comes from: formula, inputs, when, and how many rows stand behind it. */
export function Explain({ figure, asOfMs }: { figure: FigureView; asOfMs: number }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
      <dt className="text-muted-foreground">Formula</dt>
      <dd>{figure.formula}</dd>
      {figure.inputs.map(({ name, value }) => (
        <Input key={name} name={name} value={value} />
      ))}
      <dt className="text-muted-foreground">Rows behind it</dt>
      <dd>{figure.rowCount}</dd>
      <dt className="text-muted-foreground">As of</dt>
      <dd suppressHydrationWarning>{deviceTime(asOfMs)}</dd>
    </dl>
  );
}

function Input({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </>
  );
}
