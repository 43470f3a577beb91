import { TZDate } from '@date-fns/tz';
import type { AuditEventView } from '@threshold/api/access/list-audit.input';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { format } from 'date-fns';
import { entityText, fieldsText, purposeText } from './audit-words';
import { actionText, personText } from './event-text';
import { WhichRecord } from './which-record';

/** Who did what to which record and why; on a narrow screen only the fields are given up. */
export const columnsIn = (zone: string): readonly DataColumn<AuditEventView>[] => [
  {
    id: 'at',
    header: 'Time',
    value: (row) => row.atMs,
    cell: (row) => format(new TZDate(row.atMs, zone), 'MMM d, yyyy, h:mm:ss a'),
    sortable: false,
  },
  { id: 'person', header: 'Who', value: personText, sortable: false },
  { id: 'action', header: 'Did', value: (row) => actionText(row.action), sortable: false },
  { id: 'entity', header: 'What', value: (row) => entityText(row.entity), sortable: false },
  {
    id: 'id',
    header: 'Which',
    value: (row) => row.entityId ?? '',
    cell: (row) => row.entityId && <WhichRecord entity={row.entity} id={row.entityId} />,
    sortable: false,
  },
  { id: 'purpose', header: 'Why', value: (row) => purposeText(row.purpose), sortable: false },
  { id: 'fields', header: 'Fields changed', value: fieldsText, sortable: false, isSpare: true },
];
