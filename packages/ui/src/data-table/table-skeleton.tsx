import { Skeleton } from '../skeleton';

// Widths that look like text, not like a ladder; fixed, so that server and browser draw the same.
const WIDTHS = ['w-3/4', 'w-1/2', 'w-2/3', 'w-5/6', 'w-3/5'];

/** A table's body while its rows are on their way, in the table's own shape. */
export function TableSkeleton({ columns, rows = 8 }: { columns: number; rows?: number }) {
  return (
    <tbody aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row} className="h-(--row)">
          {Array.from({ length: columns }, (_unused, column) => (
            <td key={column} className="border-b border-border/70 px-3">
              <Skeleton className={`h-3 ${WIDTHS[(row * 2 + column) % WIDTHS.length]}`} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
