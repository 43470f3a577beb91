import { ReferralsSkeleton } from '../../../features/patients/referrals/referrals';

export default function Loading() {
  return <ReferralsSkeleton />;
}
