import type { Action } from '@threshold/domain/access';
import {
  Activity,
  CircleDollarSign,
  CalendarDays,
  ClipboardList,
  FileText,
  HeartPulse,
  Landmark,
  type LucideIcon,
  ReceiptText,
  ScrollText,
  Sun,
  TrendingUp,
  Upload,
  Users,
} from 'lucide-react';

export interface Destination {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly section: 'Day' | 'Patients' | 'Money' | 'Organization';
  readonly icon: LucideIcon;
  readonly keys: string;
  /** Who sees it; the page asks the same question again. */
  readonly permission: Action;
  /** Addresses of other places that one goes to from here. */
  readonly alsoAt?: RegExp;
}

/** Whether what is open belongs to this place: the rail lights it. */
export const isOpenAt = ({ href, alsoAt }: Pick<Destination, 'href' | 'alsoAt'>, path: string): boolean =>
  path === href || path.startsWith(`${href}/`) || alsoAt?.test(path) === true;

/** Every place of the app, once: the rail, the palette and the shortcut sheet read this list. */
export const DESTINATIONS: readonly Destination[] = [
  { id: 'today', href: '/today', label: 'Today', section: 'Day', icon: Sun, keys: 'g t', permission: 'session.read' },
  {
    id: 'schedule',
    href: '/schedule',
    label: 'Schedule',
    section: 'Day',
    icon: CalendarDays,
    keys: 'g s',
    permission: 'session.read',
  },
  {
    id: 'notes',
    href: '/notes',
    label: 'Notes',
    section: 'Day',
    icon: FileText,
    keys: 'g n',
    permission: 'note.write',
    alsoAt: /^\/sessions\/[^/]+\/note$/,
  },
  {
    id: 'patients',
    href: '/patients',
    label: 'Patients',
    section: 'Patients',
    icon: Users,
    keys: 'g p',
    permission: 'patient.search',
  },
  {
    id: 'referrals',
    href: '/referrals',
    label: 'Referrals',
    section: 'Patients',
    icon: ClipboardList,
    keys: 'g r',
    permission: 'referral.read',
  },
  {
    id: 'programs',
    href: '/programs',
    label: 'Programs',
    section: 'Patients',
    icon: HeartPulse,
    keys: 'g o',
    permission: 'program.read',
  },
  {
    id: 'imports',
    href: '/imports',
    label: 'Imports',
    section: 'Patients',
    icon: Upload,
    keys: 'g i',
    permission: 'patient.import',
  },
  {
    id: 'census',
    href: '/census',
    label: 'Census',
    section: 'Money',
    icon: Activity,
    keys: 'g c',
    permission: 'census.read',
  },
  {
    id: 'margin',
    href: '/margin',
    label: 'Margin',
    section: 'Money',
    icon: TrendingUp,
    keys: 'g m',
    permission: 'margin.read',
  },
  {
    id: 'charges',
    href: '/charges',
    label: 'Charges',
    section: 'Money',
    icon: CircleDollarSign,
    keys: 'g h',
    permission: 'charge.read',
  },
  {
    id: 'claims',
    href: '/claims',
    label: 'Claims',
    section: 'Money',
    icon: ReceiptText,
    keys: 'g l',
    permission: 'claim.read',
  },
  {
    id: 'directory',
    href: '/directory',
    label: 'Directory',
    section: 'Organization',
    icon: Landmark,
    keys: 'g d',
    permission: 'directory.read',
  },
  {
    id: 'audit',
    href: '/audit',
    label: 'Audit',
    section: 'Organization',
    icon: ScrollText,
    keys: 'g a',
    permission: 'audit.read',
  },
];
