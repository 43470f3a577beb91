import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { compareCells, type DataColumn } from './columns';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export type TableSort = { columnId: string; descending: boolean };

export type SortControl = {
  /** Control both from the URL; left out, the table keeps its own order. */
  sort?: TableSort | null;
  onSortChange?: (sort: TableSort | null) => void;
  /** True when the rows arrive already sorted by the server. */
  sortedByServer?: boolean;
};

function toColumnDef<Row extends RowData>(column: DataColumn<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    enableSorting: column.sortable !== false,
    sortUndefined: 'last',
    sortFn: (a, b) => compareCells(column.value(a.original) ?? '', column.value(b.original) ?? ''),
  };
}

const toState = (sort: TableSort | null): SortingState =>
  sort === null ? [] : [{ id: sort.columnId, desc: sort.descending }];

/** Sorts rows by the columns' plain values. Returns the rows in their shown order and the sort handle per column. */
export function useDataTable<Row extends RowData>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  control: SortControl,
) {
  const [own, setOwn] = useState<TableSort | null>(control.sort ?? null);
  const sort = control.onSortChange === undefined ? own : (control.sort ?? null);
  const columnDefs = useMemo(() => columns.map(toColumnDef), [columns]);
  const sorting = useMemo(() => toState(sort), [sort]);
  const table = useTable({
    features,
    columns: columnDefs,
    data: rows,
    state: { sorting },
    manualSorting: control.sortedByServer ?? false,
    enableSortingRemoval: true,
    sortDescFirst: false,
    onSortingChange: (updater) => {
      const [first] = typeof updater === 'function' ? updater(sorting) : updater;
      const next = first === undefined ? null : { columnId: first.id, descending: first.desc };
      if (control.onSortChange === undefined) setOwn(next);
      else control.onSortChange(next);
    },
  });
  return {
    sort,
    rows: table.getRowModel().rows,
    toggleSort: (columnId: string) => table.getColumn(columnId)?.toggleSorting(),
  };
}
