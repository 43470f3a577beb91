import { canEver } from '@threshold/domain/access';
import { redirect } from 'next/navigation';
import { requireSignedIn } from '../auth/server';
import { DESTINATIONS } from '../components/navigation';

/** Each role's home screen is the first thing it does in the morning. */
const HOME = {
  biller: '/claims',
  administrator: '/census',
  auditor: '/audit',
  therapist: '/notes',
  app: '/notes',
  nurse: '/notes',
  physician: '/notes',
} as const;

export default async function HomePage() {
  const { actor } = await requireSignedIn();
  const first = DESTINATIONS.find(({ permission }) => canEver(actor, permission));
  redirect((HOME as Partial<Record<string, string>>)[actor.role] ?? first?.href ?? '/sign-in');
}
