import { fieldWords, findingWords } from '@threshold/api/patients/import-report.input';
import type { ImportReport } from '@threshold/api/patients/import-report.input';

const KINDS = [
  { key: 'patients', label: 'Patients' },
  { key: 'conditions', label: 'Conditions' },
  { key: 'coverages', label: 'Coverages' },
] as const;
const OUTCOMES = ['taken', 'changed', 'unchanged', 'skipped'] as const;

/** What an import did, in counts and words. It shows no value of a record, because the report holds none. */
export function ImportReportView({ report }: { report: ImportReport }) {
  return (
    <div className="grid gap-5">
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">Records by outcome</caption>
        <thead>
          <tr className="border-b border-border text-xs text-muted-foreground">
            <td />
            {OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col" className="py-1.5 pl-3 text-right font-medium capitalize">
                {outcome}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map(({ key, label }) => (
            <tr key={key} className="border-b border-border">
              <th scope="row" className="py-1.5 text-left font-medium">
                {label}
              </th>
              {OUTCOMES.map((outcome) => (
                <td
                  key={outcome}
                  className={`py-1.5 pl-3 text-right ${report[key][outcome] === 0 ? 'text-muted-foreground' : ''}`}
                >
                  {report[key][outcome]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Counted
        title="What changed"
        none="Nothing that was here before was changed."
        lines={report.changedFields.map(({ what, field, count }) => ({
          key: `${what} ${field}`,
          text: `${capitalized(fieldWords(field))} of ${what}`,
          count,
        }))}
      />
      <Counted
        title="What was left out or altered, and why"
        none="Everything of the kinds above was taken as it came."
        lines={report.findings
          .filter(({ code }) => code !== NOT_IMPORTED)
          .map(({ outcome, code, resourceType, count }) => ({
            key: `${outcome} ${code} ${resourceType}`,
            text: findingWords(code),
            hint: resourceType,
            count,
          }))}
      />
      <NotImported findings={report.findings.filter(({ code }) => code === NOT_IMPORTED)} />
    </div>
  );
}

const NOT_IMPORTED = 'type-not-imported';

/** Kinds of record that no import takes: the usual case, said in one paragraph. */
function NotImported({ findings }: { findings: ImportReport['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-semibold">Kinds of record that are not imported</h3>
      <p className="mt-1 text-sm text-muted-foreground">
        {findings.map(({ resourceType, count }) => `${count} ${resourceType}`).join(', ')}
      </p>
    </section>
  );
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Counted({
  title,
  none,
  lines,
}: {
  title: string;
  none: string;
  lines: readonly { key: string; text: string; hint?: string; count: number }[];
}) {
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      {lines.length === 0 ? (
        <p className="mt-1 text-sm text-muted-foreground">{none}</p>
      ) : (
        <ul className="mt-1 grid text-sm">
          {lines.map(({ key, text, hint, count }) => (
            <li key={key} className="grid grid-cols-[3.5rem_1fr] gap-x-3 border-b border-border py-1.5 last:border-0">
              <span className="text-right tabular-nums">{count}</span>
              <span>
                {text}
                {hint && <span className="text-muted-foreground"> · {hint}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
