import { ImportsSkeleton } from '../../../features/imports/imports';

export default function Loading() {
  return <ImportsSkeleton />;
}
