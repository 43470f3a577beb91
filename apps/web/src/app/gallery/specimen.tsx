import type { ReactNode } from 'react';

/** One titled part of the gallery. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 border-t border-border pt-6 pb-10">
      <h2 id={`${id}-title`} className="mb-4 text-lg font-semibold">
        {title}
      </h2>
      <div className="grid gap-6">{children}</div>
    </section>
  );
}

/** One state of one component, under its name. */
export function Specimen({
  name,
  children,
  className = 'flex flex-wrap items-start gap-3',
}: {
  name: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-xs font-medium text-muted-foreground">{name}</h3>
      <div className={className}>{children}</div>
    </div>
  );
}
