import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

export type PageHeaderProps = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** Facts beside the title: chips, counts. */
  meta?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
};

/** The head of a page: its one h1, the way here, and what can be done. */
export function PageHeader({ title, crumbs, meta, description, actions }: PageHeaderProps) {
  return (
    <header data-slot="page-header" className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-80">
        {crumbs && <Breadcrumbs crumbs={crumbs} />}
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">{title}</h1>
          {meta && <div className="flex items-center gap-1.5">{meta}</div>}
        </div>
        {description && <p className="text-sm text-muted-foreground">{description}</p>}
      </div>
      {actions && (
        <div data-slot="toolbar" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}
