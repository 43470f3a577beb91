import { notFound } from 'next/navigation';
import { requireSignedIn } from '../../../auth/server';

/** Whatever no page answers to: the staff shell stays, so that the way back is where it always is. */
export default async function NowherePage() {
  await requireSignedIn();
  notFound();
}
