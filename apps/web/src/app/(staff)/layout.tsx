import { RAIL_COOKIE } from '@threshold/ui/shell/app-shell';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { requireSignedIn } from '../../auth/server';
import { StaffShell } from '../../components/staff-shell';
import { ApiProvider } from '../../trpc/client';

/** Frames the staff pages. It decides nothing: each page and each procedure asks for its own permission. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor, name, organizationName, isDemo } = await requireSignedIn();
  const narrow = (await cookies()).get(RAIL_COOKIE)?.value === 'narrow';
  return (
    <ApiProvider>
      <StaffShell person={{ actor, name, organizationName, isDemo }} narrow={narrow}>
        {children}
      </StaffShell>
    </ApiProvider>
  );
}
