import type { ReactNode } from 'react';
import { requirePermission } from '../../../../auth/server';

/** The loading page begins the answer before the page has asked; a refusal from here still has its status. */
export default async function ChartLayout({ children }: { children: ReactNode }) {
  await requirePermission('patient.read');
  return children;
}
