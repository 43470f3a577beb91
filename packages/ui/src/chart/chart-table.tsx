type Cell = string | number | null;

export type ChartTableProps = {
  caption: string;
  /** A header row, then the rows; the first cell of each row is its name. */
  matrix: readonly (readonly Cell[])[];
  formatValue: (value: number) => string;
};

/** The table twin of a chart: the very numbers that are drawn. */
export function ChartTable({ caption, matrix, formatValue }: ChartTableProps) {
  const [header = [], ...rows] = matrix;
  const spell = (cell: Cell | undefined) => (typeof cell === 'number' ? formatValue(cell) : (cell ?? '–'));
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {header.map((name, index) => (
            <th
              key={`${index}-${name}`}
              scope="col"
              className={`sticky top-0 border-b border-border bg-surface px-2 py-1 text-xs first:pl-0 last:pr-0 font-medium text-muted-foreground ${index === 0 ? 'text-left' : 'text-right'}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], index) => (
          <tr key={`${index}-${name}`}>
            <th scope="row" className="border-b border-border/70 py-1 pr-2 text-left font-normal">
              {name}
            </th>
            {values.map((value, column) => (
              <td key={column} className="border-b border-border/70 px-2 py-1 text-right last:pr-0">
                {spell(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
