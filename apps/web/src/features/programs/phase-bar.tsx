import type { ProgramView } from '@threshold/api/programs/list-programs.input';

/** The phases of a program in proportion to their days. */
export function PhaseBar({ phases, programDays }: { phases: ProgramView['phases']; programDays: number }) {
  return (
    <ol
      className="grid gap-1 text-sm"
      style={{ gridTemplateColumns: `repeat(${Math.max(1, programDays)}, minmax(0, 1fr))` }}
    >
      {phases.map((phase, index) => (
        <li
          key={phase.name}
          className="min-w-0 rounded-sm border border-border bg-muted px-2 py-1.5"
          style={{ gridColumn: `${phase.firstProgramDay} / ${phase.lastProgramDay + 1}` }}
        >
          <span className="block truncate font-medium">
            {index + 1}. {phase.name}
          </span>
          <span className="block truncate text-xs text-muted-foreground tabular-nums">
            Days {phase.firstProgramDay} to {phase.lastProgramDay}
          </span>
        </li>
      ))}
    </ol>
  );
}
