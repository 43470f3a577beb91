import { isUuid } from '@threshold/domain/kernel';
import { Link } from '@threshold/ui/link';
import { entityText } from './audit-words';

/** The end of the id tells rows apart at a glance; the whole of it is in the title and the name. */
export function WhichRecord({ entity, id }: { entity: string; id: string }) {
  const short = id.length > 12 ? `…${id.slice(-8)}` : id;
  if (!isUuid(id)) return <code title={id}>{short}</code>;
  return (
    <Link
      href={`/audit?record=${id}`}
      className="hover:underline"
      title={`Everything about ${id}`}
      aria-label={`Everything about this record (${entityText(entity)} ${id})`}
    >
      <code className="text-xs">{short}</code>
    </Link>
  );
}
